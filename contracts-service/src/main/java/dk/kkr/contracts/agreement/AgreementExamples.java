package dk.kkr.contracts.agreement;

/** Bodies for the OpenAPI document. */
final class AgreementExamples {

    static final String BODY = """
            {"key":"rammeaftale-2024-2027","title":"Rammeaftale for erhvervshusene 2024-2027","fromYear":2024,"toYear":2027,\
            "parties":["Erhvervsministeriet","KL"],"evaluationAboveHours":3,"reviewAboveHours":20,"reviewWindowMonths":12,\
            "requiredSections":[{"key":"outreach","heading":"Opsøgende indsats"}],\
            "goals":[{"key":"awareness","title":"Kendskab","origin":"NATIONAL","targets":[\
            {"key":"hub","title":"Kendskabsgrad","indicator":{"kind":"REPORTED_VALUE","measure":"AWARENESS_OF_HUB","unit":"PERCENT"},\
            "threshold":{"comparator":"AT_LEAST","values":[{"year":2024,"value":50},{"year":2027,"hub":"fyn","value":55}]}}]}]}""";

    static final String ADOPTION = "{\"adoptedOn\":\"2023-12-19\"}";

    static final String PUBLICATION = "{\"publishedOn\":\"2023-12-20\"}";

    private AgreementExamples() {}
}
