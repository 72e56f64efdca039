package dk.kkr.contracts.office;

import dk.kkr.kit.problem.Refusal;
import dk.kkr.kit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Who could sign on a day. */
@ApplicationScoped
public class Offices {

    private final OfficeHolders holders;

    Offices(OfficeHolders holders) {
        this.holders = holders;
    }

    /**
     * Holds a signature against who was in office that day: the chair, or the vice chair.
     *
     * @param body the party that signs
     * @param code of the hub or KKR
     * @return empty if the name held the office; else what to look at, while the signature stands
     * @throws Refusal 400 if that day the name is known to lead another board or KKR and not this one
     */
    public List<Warning> warnings(Body body, String code, String name, LocalDate on) {
        List<OfficeHolder> signers = holders.signersOn(on);
        List<OfficeHolder> own = signers.stream()
                .filter(s -> s.body == body && s.code.equals(code))
                .toList();
        if (own.stream().anyMatch(s -> s.isCalled(name))) {
            return List.of();
        }
        if (signers.stream().anyMatch(s -> s.isCalled(name))) {
            throw Refusal.invalid(
                    "/name",
                    "OFFICE_ELSEWHERE",
                    "On " + on + " this name leads another board or KKR, and not the one that signs; state who leads"
                            + " this one, or register the office first if two have the same name.",
                    "Den " + on + " står navnet som leder af en anden bestyrelse eller et andet KKR og ikke af den,"
                            + " der underskriver; angiv, hvem der leder denne, eller registrér først posten, hvis to"
                            + " har samme navn.");
        }
        return List.of(own.isEmpty() ? unknown(body, code, on) : notInOffice(body, code, on));
    }

    private static Warning notInOffice(Body body, String code, LocalDate on) {
        return new Warning(
                "NOT_IN_OFFICE",
                Text.of(
                        "On " + on + " neither chair nor vice chair of " + whose(body, code)
                                + " has this name; correct " + path(body, code) + " if that is wrong.",
                        "Den " + on + " hed hverken formand eller næstformand sådan for " + hvis(body, code) + "; ret "
                                + path(body, code) + ", hvis det er forkert."));
    }

    private static Warning unknown(Body body, String code, LocalDate on) {
        return new Warning(
                "OFFICE_UNKNOWN",
                Text.of(
                        "Nobody is registered as chair of " + whose(body, code) + " on " + on + "; register under "
                                + path(body, code) + ".",
                        "Der er ingen registreret formand for " + hvis(body, code) + " den " + on + "; registrér under "
                                + path(body, code) + "."));
    }

    private static String whose(Body body, String code) {
        return body == Body.HUB ? "the board of hub:" + code : "kkr:" + code;
    }

    private static String hvis(Body body, String code) {
        return body == Body.HUB ? "bestyrelsen for hub:" + code : "kkr:" + code;
    }

    private static String path(Body body, String code) {
        return body == Body.HUB ? "/v1/hubs/" + code + "/board" : "/v1/kkrs/" + code + "/chairs";
    }
}
