package dk.kkr.contracts.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.contracts.goal.Faults;
import dk.kkr.kit.problem.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The length of texts, which would be long requests. */
class PartnershipRulesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private record Body(
            String title,
            List<Priority> priorities,
            List<Meeting> meetings,
            List<ContactPerson> contactPersons,
            String followUp)
            implements PartnershipBody {}

    private static List<String> tooLong(int characters) {
        String text = "x".repeat(characters);
        Faults faults = new Faults();
        new PartnershipRules(faults)
                .check(
                        new Body(
                                "Titel",
                                List.of(new Priority("P", text, null, null)),
                                List.of(new Meeting(DAY, "M", null, null, null, text)),
                                List.of(),
                                text),
                        Set.of("851"),
                        DAY,
                        DAY);
        return faults.all().stream().map(Fault::pointer).sorted().toList();
    }

    @Test
    void longTextsHaveAtMostTwentyThousandCharacters() {
        assertEquals(List.of(), tooLong(20_000));
        assertEquals(List.of("/followUp", "/meetings/0/note", "/priorities/0/text"), tooLong(20_001));
    }
}
