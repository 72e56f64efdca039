package dk.kkr.contracts.contract;

/** Bodies for the OpenAPI document. */
final class ContractExamples {

    static final String BODY = """
            {"hub":"nordjylland","year":2024,"title":"Resultatkontrakt 2024 for Erhvervshus Nordjylland","effectiveFrom":"2024-01-01",\
            "regionalGoals":[{"key":"guidance","title":"Specialiseret vejledning","targets":[{"key":"companies","title":"Vejledte virksomheder",\
            "indicator":{"kind":"COMPANY_COUNT"},"threshold":{"comparator":"AT_LEAST","value":800}}]}],\
            "nationalThresholds":[{"goal":"referrals","target":"use","value":50}],\
            "focusAreas":[{"title":"Digitalisering","text":""}],"sections":[{"key":"outreach","heading":"Opsøgende arbejde","text":"…"}],\
            "followUps":[{"title":"Halvårsstatus","dueOn":"2024-08-15"}],"responsible":"Direktøren",\
            "kkrChair":"Formand for KKR Nordjylland","boardChair":"Formand for bestyrelsen"}""";

    static final String EDIT = """
            {"title":"Resultatkontrakt 2024","nationalThresholds":[{"goal":"referrals","target":"use","value":55}],\
            "responsible":"Direktøren"}""";

    static final String DECISION = """
            {"decidedOn":"2024-01-15","form":"MEETING","meeting":"KKR 15. januar","outcome":"APPROVED","membersTotal":22,\
            "membersPresent":18,"votesFor":17,"votesAgainst":1,"chairVote":"FOR"}""";

    static final String BOARD_APPROVAL = "{\"approvedOn\":\"2024-01-10\",\"note\":\"Bestyrelsesmøde 1/2024\"}";

    static final String SIGNATURE = "{\"party\":\"KKR\",\"name\":\"Formand for KKR\",\"signedOn\":\"2024-01-20\"}";

    static final String TRANSMISSION = "{\"recipient\":\"KL\",\"sentOn\":\"2024-01-25\"}";

    static final String PUBLICATION = "{\"publishedOn\":\"2024-01-26\"}";

    static final String REPORT_REQUEST = "{\"dueOn\":\"2024-09-01\",\"note\":\"Status på iværksætterindsatsen\"}";

    static final String AMENDMENT = """
            {"reason":"Rammeaftalen er vedtaget","effectiveFrom":"2024-07-01",\
            "nationalThresholds":[{"goal":"referrals","target":"use","value":55}]}""";

    private ContractExamples() {}
}
