package dk.kkr.survey.result;

import dk.kkr.survey.questionnaire.Wording;
import dk.kkr.survey.statistics.ResponseRate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of everybody asked, after AAPOR's standard definitions. The panel is a list of known members, so nobody is
 * ineligible or of unknown eligibility. Of the panel as a whole, since the rates of its groups are in the participation.
 *
 * @param panel members asked
 * @param complete answered and submitted
 * @param partial answered in part, by {@code partialRule}
 * @param noAnswer all others
 * @param rr1 complete ÷ panel, in per cent
 * @param rr2 complete and partial ÷ panel, in per cent; the response rate of S3 before it is rounded
 * @param partialRule what counts as a partial answer, in words
 */
@Schema(name = "Outcomes")
public record Outcomes(
        long panel, long complete, long partial, long noAnswer, double rr1, double rr2, Wording partialRule) {

    private static final Wording PARTIAL_RULE = new Wording(
            "Delvis besvarelse: mindst ét svar var gemt, men ikke indsendt, da runden lukkede. For svar, der er indsamlet et andet sted,"
                    + " gælder, hvad afsenderen har angivet.",
            "Partial: at least one answer was saved and not submitted when the wave closed. Of answers collected elsewhere, what"
                    + " their sender stated.");

    static Outcomes of(ResponseRate rate) {
        return new Outcomes(
                rate.panel(),
                rate.complete(),
                rate.partial(),
                rate.panel() - rate.complete() - rate.partial(),
                Rounding.figure(rate.rr1()),
                Rounding.figure(rate.rr2()),
                PARTIAL_RULE);
    }
}
