package dk.kkr.contracts.cooperation;

/** Bodies for the OpenAPI document. */
final class CooperationExamples {

    static final String BODY = """
            {"hub":"nordjylland","municipalities":["851","860"],"from":"2024-01-01","to":"2027-12-31",\
            "title":"Samarbejdsaftale 2024-2027","sections":[{"heading":"Formål","text":"Én indgang for virksomhederne"}],\
            "priorities":[{"title":"Grøn omstilling","text":"Flere virksomheder i forløb","theme":"SUSTAINABILITY"}],\
            "meetings":[{"date":"2024-09-12","title":"Årsmøde","place":"Aalborg","form":"IN_PERSON","held":false,"note":""}],\
            "contactPersons":[{"side":"MUNICIPALITY","municipality":"851","name":"Else Eksempel","role":"Erhvervschef",\
            "email":"else@example.dk","phone":"+45 12 34 56 78"}]}""";

    static final String PATCH = "{\"title\":\"Samarbejdsaftale 2024-2026\",\"to\":\"2026-12-31\"}";

    private CooperationExamples() {}
}
