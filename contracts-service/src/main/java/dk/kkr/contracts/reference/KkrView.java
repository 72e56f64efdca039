package dk.kkr.contracts.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A KKR as it is shown. */
@Schema(examples = "{\"kkr\":\"syddanmark\",\"name\":\"KKR Syddanmark\"}")
record KkrView(String kkr, String name) {

    static KkrView of(Kkr kkr) {
        return new KkrView(kkr.code, kkr.name);
    }
}
