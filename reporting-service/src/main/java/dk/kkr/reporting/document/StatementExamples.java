package dk.kkr.reporting.document;

/** What the OpenAPI document says of a statement. */
final class StatementExamples {

    static final String DESCRIPTION = """
            Published editions are open to all. Editions that are approved but not published, and the live figures, are \
            for the hub itself, its KKR, `kl` and `erst`; for others they are not there (404).

            Without `edition` you get the newest edition that you may see, or the live figures if there is none. Live \
            figures have no `edition` and no `sha256`. Editions carry a strong ETag, and the same edition gives the same \
            bytes.""";

    static final String EDITION = "the number of an edition, or `live` for the figures as they are now";

    static final String EXAMPLE = """
            {"contractId":"01932c4e-7d51-7c3a-9f10-3a2b1c4d5e6f","title":"Resultatkontrakt 2024 for Erhvervshus \
            Nordjylland","hub":"nordjylland","hubName":"Erhvervshus Nordjylland","kkr":"nordjylland","kkrName":"KKR \
            Nordjylland","year":2024,"status":"PUBLISHED","live":false,"edition":1,"sha256":"9f2c51e0…",\
            "approvedOn":"2025-04-15","publishedOn":"2025-06-20","percent":96.936508,"shown":97,"provisional":false,\
            "awaits":[],"goals":[{"key":"effect","number":5,"title":"Effekt i virksomhederne","origin":"NATIONAL",\
            "percent":82.225,"shown":82,"state":"PARTLY_MET","provisional":false,"assessment":null,\
            "computedPercent":82.225,"targets":[{"key":"productivity","title":"Mervækst i produktivitet",\
            "actual":3.68,"unit":"PERCENTAGE_POINTS","comparator":"MORE_THAN","threshold":0,"percent":100,\
            "state":"MET","n":null,"numerator":null,"denominator":null,"segments":[],"targets":[]}],\
            "account":{"summary":"Virksomhederne klarer sig bedre end kontrolgruppen.","sections":[]}}],\
            "definitionRevision":1,"dataVersion":"2025-04-15T09:00:00Z","computedAt":"2025-04-15T09:00:00Z"}""";

    private StatementExamples() {}
}
