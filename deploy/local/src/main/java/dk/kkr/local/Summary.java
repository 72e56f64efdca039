package dk.kkr.local;

import java.util.Locale;

/** What the person at the terminal needs once everything runs: addresses, sign-ins, one line to try. */
final class Summary {

    private Summary() {}

    static String of(Settings settings, double seconds, boolean sample) {
        Ports ports = settings.ports();
        String tokens = ports.address("keycloak") + "/realms/kkr/protocol/openid-connect/token";
        String table = """

                Everything is up (%.1f s).

                  contracts-service   %s/docs
                  goals-service       %s/docs
                  survey-service      %s/docs
                  reporting-service   %s/docs     public pages: %s/
                  Keycloak            %s      realm kkr
                  PostgreSQL          localhost:%d                user = password = database: contracts, goals, survey, reporting
                  Kafka               localhost:%d

                  Sign in by client dev-cli with password 'dev' as
                    kl, erst, municipality-851
                    kkr-hovedstaden, kkr-sjaelland, kkr-syddanmark, kkr-midtjylland, kkr-nordjylland
                    hub-hovedstaden, hub-sjaelland, hub-fyn, hub-sydjylland, hub-midtjylland, hub-nordjylland
                  or as a client: erst-crm (secret erst-crm-dev), municipal-system (secret municipal-system-dev)
                """.formatted(
                        seconds,
                        ports.address("contracts"),
                        ports.address("goals"),
                        ports.address("survey"),
                        ports.address("reporting"),
                        ports.address("reporting"),
                        ports.address("keycloak"),
                        ports.of("postgres"),
                        ports.of("kafka"));
        return String.format(Locale.ROOT, "%s%s", table, sample ? statement(ports) : token(tokens));
    }

    private static String statement(Ports ports) {
        return """

                  Try it: Nordjylland's result statement of 2024 as a PDF
                    curl -Lo opgoerelse-2024.pdf %s/v1/result-statements/$(curl -s '%s/v1/contracts?hub=nordjylland&year=2024' | sed 's/.*"id":"\\([^"]*\\)".*/\\1/').pdf
                """.formatted(ports.address("reporting"), ports.address("contracts"));
    }

    private static String token(String tokens) {
        return """

                  Try it: a token for KL's secretariat
                    curl -s %s -d grant_type=password -d client_id=dev-cli -d username=kl -d password=dev
                """.formatted(tokens);
    }
}
