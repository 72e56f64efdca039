package dk.kkr.contracts.deadline;

/** Bodies for the OpenAPI document. */
final class DeadlineExamples {

    static final String DEADLINE = """
            {"id":"01985f2e-6b1c-7c3a-9f53-0c3f9a1d2e4b","kind":"FOLLOW_UP","title":"Opfølgning: Halvårsstatus",\
            "titleEn":"Follow-up: Halvårsstatus","contractId":"01985f2e-0000-7c3a-9f53-0c3f9a1d2e4b","hub":"nordjylland",\
            "kkr":"nordjylland","year":2024,"dueOn":"2024-08-15","state":"DONE","late":true,"doneOn":"2024-08-20",\
            "doneBy":"hub:nordjylland","note":"Holdt på rådhuset","responsible":"hub:nordjylland","markedByHand":true}""";

    static final String PAGE = "{\"items\":[" + DEADLINE + "],\"next\":null}";

    static final String COMPLETION = "{\"doneOn\":\"2024-08-20\",\"note\":\"Holdt på rådhuset\"}";

    static final String CALENDAR = """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            PRODID:-//KKR//Frister//DA\r
            BEGIN:VEVENT\r
            UID:01985f2e-6b1c-7c3a-9f53-0c3f9a1d2e4b\r
            DTSTAMP:20240820T080000Z\r
            DTSTART;VALUE=DATE:20240815\r
            DTEND;VALUE=DATE:20240816\r
            SUMMARY:Udført: Erhvervshus Nordjylland: Opfølgning: Halvårsstatus\r
            END:VEVENT\r
            END:VCALENDAR\r
            """;

    private DeadlineExamples() {}
}
