package dk.kkr.contracts.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hub as it is shown. */
@Schema(examples = "{\"hub\":\"fyn\",\"name\":\"Erhvervshus Fyn\",\"kkr\":\"syddanmark\"}")
record HubView(String hub, String name, String kkr) {

    static HubView of(Hub hub) {
        return new HubView(hub.code, hub.name, hub.kkr);
    }
}
