package dk.kkr.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.local.sample.Api;

/**
 * Makes the contracts that are multiplied, through the API, so that they have the shape of real ones whatever that becomes:
 * one for each of six hubs and four years. Of each year one is a draft, one is signed by both, two are published, one is
 * published and amended, and one is published with an amendment under way.
 */
final class Templates {

    static final int COUNT = 24;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_YEAR = 2024;

    private final String address;
    private final TokenIssuer issuer;
    private final Api kl;
    private final Documents documents = new Documents();

    Templates(String address, TokenIssuer issuer) {
        this.address = address;
        this.issuer = issuer;
        this.kl = as("kl:kl");
    }

    private Api as(String organisation) {
        return new Api(address, issuer.token(organisation));
    }

    void make() {
        int last = FIRST_YEAR + Documents.VARIANTS - 1;
        String agreement = "/v1/framework-agreements/"
                + kl.post("/v1/framework-agreements", documents.agreement(FIRST_YEAR, last))
                        .get("id")
                        .textValue();
        kl.step(agreement, "adoption", day("adoptedOn", FIRST_YEAR + "-01-01"));
        JsonNode hubs = kl.get("/v1/hubs").get("items");
        if (hubs.size() * Documents.VARIANTS != COUNT) {
            throw new IllegalStateException("there are " + hubs.size() + " hubs");
        }
        for (int variant = 0; variant < Documents.VARIANTS; variant++) {
            for (int stage = 0; stage < hubs.size(); stage++) {
                JsonNode hub = hubs.get(stage);
                make(hub.get("hub").textValue(), hub.get("kkr").textValue(), variant, stage, hubs.size());
            }
        }
    }

    private void make(String hubCode, String kkrCode, int variant, int stage, int hubs) {
        Api hub = as("hub:" + hubCode);
        Api kkr = as("kkr:" + kkrCode);
        int year = FIRST_YEAR + variant;
        String path = "/v1/contracts/"
                + hub.post("/v1/contracts", documents.contract(hubCode, year, variant, variant * hubs + stage))
                        .get("id")
                        .textValue();
        hub.step(path, "funding", funding(hubCode));
        if (stage == 0) {
            return;
        }
        agree(path, hub, kkr);
        if (stage == 1) {
            return;
        }
        for (String recipient : new String[] {"KL", "ERST"}) {
            hub.step(path, "transmissions", day("sentOn", FIRST_YEAR + "-01-29").put("recipient", recipient));
        }
        hub.step(path, "publication", day("publishedOn", FIRST_YEAR + "-02-01"));
        if (stage >= 4) {
            hub.step(path, "amendments", documents.amendment(year));
        }
        if (stage == 4) {
            agree(path, hub, kkr);
        }
    }

    private static void agree(String path, Api hub, Api kkr) {
        hub.step(path, "board-approval", day("approvedOn", FIRST_YEAR + "-01-10"));
        ObjectNode decision = day("decidedOn", FIRST_YEAR + "-01-19")
                .put("form", "MEETING")
                .put("meeting", "KKR, januar")
                .put("outcome", "APPROVED")
                .put("membersTotal", 22)
                .put("membersPresent", 18)
                .put("votesFor", 18)
                .put("votesAgainst", 0)
                .put("chairVote", "FOR");
        kkr.step(path, "kkr-decision", decision);
        kkr.step(path, "signatures", signature("KKR"));
        hub.step(path, "signatures", signature("HUB"));
    }

    private static ObjectNode signature(String party) {
        return day("signedOn", FIRST_YEAR + "-01-24").put("party", party).put("name", "Formand for " + party);
    }

    private static ObjectNode day(String field, String day) {
        return JSON.createObjectNode().put(field, day);
    }

    /** The grant, shared among the hub's municipalities as stated. */
    private ObjectNode funding(String hub) {
        ObjectNode funding = JSON.createObjectNode().put("basis", "STATED");
        var shares = funding.putArray("shares");
        long total = 0;
        for (JsonNode municipality :
                kl.get("/v1/municipalities?limit=200&hub=" + hub).get("items")) {
            shares.addObject()
                    .put("municipality", municipality.get("code").textValue())
                    .put("amountDkk", 500_000);
            total += 500_000;
        }
        return funding.put("totalDkk", total);
    }
}
