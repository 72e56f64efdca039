package dk.kkr.local;

import dk.kkr.local.sample.SampleData;

/** What the person at the terminal needs once everything runs: addresses, sign-ins, one line to try. */
final class Summary {

    private Summary() {}

    static String of(Ports ports, double seconds) {
        return """

                Everything is up (%.1f s).

                  reporting-service   %s/        public pages; API at /docs
                  contracts-service   %s/docs
                  goals-service       %s/docs
                  survey-service      %s/docs
                  Keycloak            %s         realm kkr
                  PostgreSQL          localhost:%d               databases contracts, goals, survey, reporting; user = password = database
                  Kafka               localhost:%d
                  Mails               %s/        all that the services send; as JSON at /mails

                  Sign in by client dev-cli, password 'dev', as
                    kl, erst, municipality-851,
                    kkr-hovedstaden, kkr-sjaelland, kkr-syddanmark, kkr-midtjylland, kkr-nordjylland,
                    hub-hovedstaden, hub-sjaelland, hub-fyn, hub-sydjylland, hub-midtjylland, hub-nordjylland,
                  or as a client: erst-crm (secret erst-crm-dev), municipal-system (secret municipal-system-dev).

                  %s
                """.formatted(
                        seconds,
                        ports.address("reporting"),
                        ports.address("contracts"),
                        ports.address("goals"),
                        ports.address("survey"),
                        ports.address("keycloak"),
                        ports.of("postgres"),
                        ports.of("kafka"),
                        ports.address("mail"),
                        oneToTry(ports));
    }

    /** The published statement when there is one, a token otherwise. */
    private static String oneToTry(Ports ports) {
        return SampleData.contract(ports::address, "nordjylland", 2024)
                .map(id -> "Try it, Nordjylland's result statement of 2024 as a PDF:\n    curl -o opgoerelse-2024.pdf "
                        + ports.address("reporting") + "/v1/result-statements/" + id + ".pdf")
                .orElseGet(() -> "Try it, a token for KL's secretariat:\n    curl -s " + ports.address("keycloak")
                        + "/realms/kkr/protocol/openid-connect/token -d grant_type=password -d client_id=dev-cli"
                        + " -d username=kl -d password=dev");
    }
}
