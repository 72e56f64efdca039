package dk.kkr.goals.registration;

import dk.kkr.goals.intake.Faults;
import dk.kkr.goals.intake.Row;
import org.jspecify.annotations.Nullable;

/** Who was guided: a company with its CVR and P numbers, or a person before founding with neither (R1). */
final class CompanyNumbers {

    private CompanyNumbers() {}

    /** Reads them into their places among the values. */
    static void read(Row row, @Nullable String[] values) {
        boolean preStarter = row.flag("preStarter");
        boolean verified = row.flag("cvrVerified");
        values[13] = String.valueOf(row.flag("soleTrader"));
        values[14] = String.valueOf(preStarter);
        values[15] = String.valueOf(verified);
        if (preStarter) {
            noNumber(row, "cvr");
            noNumber(row, "pNumber");
            return;
        }
        String cvr = row.required("cvr", 40);
        if (!cvr.isBlank() && !Cvr.hasForm(cvr)) {
            row.faults()
                    .reject(
                            "/cvr",
                            "CVR_FORM",
                            "A CVR number has eight digits, in quotation marks; correct it.",
                            "Et CVR-nummer har otte cifre, i anførselstegn; ret det.");
        } else if (!cvr.isBlank() && !Cvr.passesModulus11(cvr)) {
            checkDigit(row.faults(), verified);
        }
        values[2] = cvr;
        String place = row.required("pNumber", 40);
        if (!place.isBlank() && !Cvr.isPlaceNumber(place)) {
            row.faults()
                    .reject(
                            "/pNumber",
                            "P_NUMBER_FORM",
                            "A P number has ten digits, in quotation marks; correct it.",
                            "Et P-nummer har ti cifre, i anførselstegn; ret det.");
        }
        values[3] = place;
    }

    private static void checkDigit(Faults faults, boolean verified) {
        if (verified) {
            faults.warn(
                    "/cvr",
                    "CVR_CHECK_DIGIT",
                    "The CVR number fails modulus 11; taken, since it is verified.",
                    "CVR-nummeret består ikke modulus 11; taget med, fordi det er verificeret.");
        } else {
            faults.reject(
                    "/cvr",
                    "CVR_CHECK_DIGIT",
                    "The CVR number fails modulus 11; correct it, or set cvrVerified if the register has it so.",
                    "CVR-nummeret består ikke modulus 11; ret det, eller sæt cvrVerified, hvis registret har det sådan.");
        }
    }

    private static void noNumber(Row row, String field) {
        if (row.has(field)) {
            row.faults()
                    .reject(
                            "/" + field,
                            "PRE_STARTER_WITH_NUMBER",
                            "A person before founding has no company; leave out " + field + " or preStarter.",
                            "En person før etablering har ingen virksomhed; udelad " + field + " eller preStarter.");
        }
    }
}
