package dk.kkr.contracts.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.contracts.document.Difference;
import dk.kkr.contracts.goal.Comparator;
import dk.kkr.contracts.goal.Goal;
import dk.kkr.contracts.goal.Indicator;
import dk.kkr.contracts.goal.Target;
import dk.kkr.contracts.goal.Threshold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferenceSentencesTest {

    private record Said(
            @Nullable String responsible,
            LocalDate effectiveFrom,
            List<ContractBody.Section> sections,
            List<Goal> goals) {}

    private static Goal goal(Target... targets) {
        return new Goal("g", 1, "Effekt", null, null, null, null, null, null, List.of(targets));
    }

    private static Target target(Comparator comparator, String value) {
        return new Target(
                "t",
                "Omsætning",
                (Indicator) null,
                Threshold.of(comparator, new BigDecimal(value), null),
                null,
                null,
                null,
                null,
                null);
    }

    private static List<String> told(Said before, Said after) {
        DifferenceSentences sentences = new DifferenceSentences(before.goals(), after.goals());
        return Difference.between(before, after).stream().map(sentences::tell).toList();
    }

    @Test
    void tellsWhatANumberWasAndIs() {
        LocalDate day = LocalDate.of(2025, 1, 1);
        Target group = new Target(
                "s", "Vækstsegment", null, null, null, null, null, null, List.of(target(Comparator.AT_LEAST, "10.50")));
        Target stricter = group.withTargets(List.of(target(Comparator.AT_LEAST, "12")));
        assertEquals(
                List.of("Måltallet for »Omsætning« (målet »Effekt«) er ændret fra 10,5 til 12."),
                told(
                        new Said(null, day, List.of(), List.of(goal(group))),
                        new Said(null, day, List.of(), List.of(goal(stricter)))));
    }

    @Test
    void tellsWhatCameAndWentInWords() {
        Said before = new Said(
                "Ane",
                LocalDate.of(2025, 1, 1),
                List.of(new ContractBody.Section("a", "A", "x")),
                List.of(goal(target(Comparator.AT_LEAST, "1"))));
        Said after = new Said(
                null,
                LocalDate.of(2025, 7, 1),
                List.of(new ContractBody.Section("a", "B", "x".repeat(500))),
                List.of(goal(target(Comparator.MORE_THAN, "1"))));
        assertEquals(
                List.of(
                        "Ikrafttrædelsen er ændret fra den 1. januar 2025 til den 1. juli 2025.",
                        "Kravets form for »Omsætning« (målet »Effekt«) er ændret fra »mindst« til »mere end«.",
                        "Den ansvarlige (»Ane«) er udgået.",
                        "Overskriften i afsnittet er ændret fra »A« til »B«.",
                        "Teksten i afsnittet er ændret."),
                told(before, after));
    }
}
