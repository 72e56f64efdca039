package dk.kkr.local.sample;

import java.util.function.UnaryOperator;

/** Those in whose names the sample is loaded; each does only what is theirs to do. */
final class Callers {

    private final UnaryOperator<String> address;
    private final SignIn signIn;

    Callers(UnaryOperator<String> address) {
        this.address = address;
        this.signIn = new SignIn(address.apply("keycloak"));
    }

    Api kl(String service) {
        return new Api(address.apply(service), signIn.user("kl"));
    }

    Api hub(String service, String hub) {
        return new Api(address.apply(service), signIn.user("hub-" + hub));
    }

    Api kkr(String service, String kkr) {
        return new Api(address.apply(service), signIn.user("kkr-" + kkr));
    }

    Api agency(String service) {
        return new Api(address.apply(service), signIn.client("erst-crm"));
    }
}
