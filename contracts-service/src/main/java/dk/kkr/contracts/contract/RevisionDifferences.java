package dk.kkr.contracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.contracts.document.Difference;
import dk.kkr.contracts.goal.Goal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one revision of a contract says otherwise than another, for people to read. */
record RevisionDifferences(int from, int to, List<Told> items) {

    /**
     * One difference.
     *
     * @param path as in the contract; items of a list by their key
     * @param before null if there was nothing
     * @param after null if there is nothing any more
     * @param sentence the same in Danish
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Told(
            @Schema(examples = "/goals/referrals/targets/use/threshold/value")
            String path,

            @Nullable JsonNode before,
            @Nullable JsonNode after,

            @Schema(examples = "Måltallet for »Brug af henvisning« (målet »Henvisninger«) er ændret fra 50 til 60.")
            String sentence) {}

    /** What the parties agree on, once each: what they stated of goals stands in the goals. */
    private record Wording(
            @Nullable String title,
            LocalDate effectiveFrom,
            @Nullable String reason,
            @Nullable String responsible,
            @Nullable String kkrChair,
            @Nullable String boardChair,
            Standing frameworkAgreement,
            List<ContractBody.FocusArea> focusAreas,
            List<ContractBody.Section> sections,
            List<ContractBody.FollowUp> followUps,
            List<Goal> goals) {

        private record Standing(String key, int revision) {}

        static Wording of(Revision it) {
            ContractBody body = it.body();
            return new Wording(
                    body.title(),
                    it.effectiveFrom(),
                    it.reason(),
                    body.responsible(),
                    body.kkrChair(),
                    body.boardChair(),
                    new Standing(it.agreement().key(), it.agreement().revision()),
                    body.focusAreas(),
                    body.sections(),
                    body.followUps(),
                    it.goals());
        }
    }

    static RevisionDifferences between(Revision from, Revision to) {
        DifferenceSentences sentences = new DifferenceSentences(from.goals(), to.goals());
        return new RevisionDifferences(
                from.number(),
                to.number(),
                Difference.between(Wording.of(from), Wording.of(to)).stream()
                        .map(d -> new Told(d.path(), d.from(), d.to(), sentences.tell(d)))
                        .toList());
    }
}
