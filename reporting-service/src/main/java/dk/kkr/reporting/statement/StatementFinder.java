package dk.kkr.reporting.statement;

import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.problem.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the statement that a caller asks for, if they may see it. Published editions are open to all; the rest is for the
 * hub itself, its KKR, KL and the agency, and for others it is not there.
 */
@Singleton
public class StatementFinder {

    private final Statements statements;

    StatementFinder(Statements statements) {
        this.statements = statements;
    }

    /**
     * @param edition a number from 1, {@code live}, or null for the newest edition the caller may see, or the live
     *     figures where there is none
     * @throws Refusal 400 if the edition is none of these, 404 if there is no such statement for this caller
     */
    public Statement find(UUID contract, @Nullable String edition, Caller caller) {
        return wanted(contract, edition, caller)
                .filter(statement -> maySee(statement, caller))
                .orElseThrow(() -> Refusal.notFound(
                        "There is no such result statement that you may see. Published ones are listed at"
                                + " /v1/publications; sign in to see one that is not published yet.",
                        "Der er ingen sådan resultatopgørelse, som du har adgang til. De offentliggjorte står på"
                                + " forsiden; log ind for at se en, der ikke er offentliggjort endnu."));
    }

    private Optional<Statement> wanted(UUID contract, @Nullable String edition, Caller caller) {
        if (edition == null || edition.isBlank()) {
            return statements.editions(contract).stream()
                    .filter(statement -> maySee(statement, caller))
                    .findFirst()
                    .or(() -> statements.live(contract));
        }
        if (edition.equals("live")) {
            return statements.live(contract);
        }
        if (!edition.matches("[1-9][0-9]{0,5}")) {
            throw Refusal.invalid(
                    "?edition",
                    "BAD_EDITION",
                    "edition is the number of an edition, or live.",
                    "edition er nummeret på en udgave, eller live.");
        }
        return statements.edition(contract, Integer.parseInt(edition));
    }

    private static boolean maySee(Statement statement, Caller caller) {
        return statement.isPublished()
                || caller.has(Role.KL)
                || caller.has(Role.ERST)
                || caller.actsFor(Role.HUB, statement.hub())
                || caller.actsFor(Role.KKR, statement.kkr());
    }
}
