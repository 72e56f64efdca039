package dk.kkr.contracts.reference;

import dk.kkr.kit.problem.Refusal;
import java.time.LocalDate;

/** What is said of reference data that are not there or cannot be stated so. */
final class ReferenceRefusals {

    private ReferenceRefusals() {}

    static Refusal unknownMunicipality() {
        return Refusal.notFound(
                "There is no municipality with this code; see /v1/municipalities.",
                "Der findes ingen kommune med denne kode; se /v1/municipalities.");
    }

    static Refusal unknownMunicipalityOn(LocalDate day) {
        return Refusal.notFound(
                "There was no municipality with this code on " + day + "; see its /history.",
                "Der var ingen kommune med denne kode den " + day + "; se dens /history.");
    }

    static Refusal unknownHub() {
        return Refusal.notFound("There is no such hub; see /v1/hubs.", "Erhvervshuset findes ikke; se /v1/hubs.");
    }

    static Refusal unknownKkr() {
        return Refusal.notFound("There is no such KKR; see /v1/kkrs.", "KKR'et findes ikke; se /v1/kkrs.");
    }

    static Refusal ended(Municipality it) {
        return Refusal.rule(
                "MUNICIPALITY_ENDED",
                it.name + " became part of municipality " + it.successor + " after " + it.lastDay
                        + "; state it of that one, or withdraw the merger.",
                it.name + " blev en del af kommune " + it.successor + " efter " + it.lastDay
                        + "; angiv det for den, eller træk sammenlægningen tilbage.");
    }

    static Refusal laterChange() {
        return Refusal.rule(
                "LATER_CHANGE_KNOWN",
                "Something is stated of this municipality from that day or later; see its /history, and merge from a"
                        + " day after it.",
                "Der er angivet noget for kommunen fra den dag eller senere; se dens /history, og sammenlæg fra en"
                        + " senere dag.");
    }
}
