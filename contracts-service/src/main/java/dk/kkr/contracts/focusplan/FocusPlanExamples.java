package dk.kkr.contracts.focusplan;

/** Bodies for the OpenAPI document. */
final class FocusPlanExamples {

    static final String BODY = """
            {"hub":"nordjylland","municipality":"851","year":2024,"title":"Fokusplan 2024 for Aalborg",\
            "priorities":[{"title":"Flere iværksættere","text":"Fælles kampagne","theme":"ENTREPRENEURSHIP","status":"UNDER_WAY"}],\
            "meetings":[{"date":"2024-03-05","title":"Halvårsmøde","form":"ONLINE","held":true,"note":"Status gennemgået"}],\
            "contactPersons":[{"side":"HUB","name":"Erik Eksempel","role":"Kontaktchef","email":"erik@example.dk",\
            "phone":"+45 12 34 56 78"},{"side":"MUNICIPALITY","name":"Else Eksempel","role":"Erhvervschef"}],\
            "followUp":"Evalueres i januar"}""";

    static final String PATCH = "{\"followUp\":\"Alle mål er nået\"}";

    private FocusPlanExamples() {}
}
