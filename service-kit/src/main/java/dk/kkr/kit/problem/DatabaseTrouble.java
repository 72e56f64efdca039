package dk.kkr.kit.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What it means to a caller that the database refuses something or is not there; by SQLSTATE. */
public final class DatabaseTrouble {

    private DatabaseTrouble() {}

    /** True if the database cannot be reached at present, so that the same may work later. */
    public static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLNonTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                // The pool says without a state that it has no connection to give. Class 08: connection; 57P: the
                // server is
                // being shut down or started; 53: out of a resource.
                if (state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The refusal that tells a caller of it; empty if the fault is ours.
     *
     * @param known gives the refusal that belongs to a constraint's name
     */
    static Optional<Refusal> refusal(Throwable failure, Function<String, Optional<Refusal>> known) {
        if (isAway(failure)) {
            return Optional.of(Refusal.unavailable(
                    "UNAVAILABLE",
                    "The service cannot reach its database. Nothing was changed; try again shortly.",
                    "Tjenesten kan ikke få fat i sin database. Intet er ændret; prøv igen om lidt."));
        }
        PSQLException refused = find(failure);
        if (refused == null || refused.getSQLState() == null) {
            return Optional.empty();
        }
        return switch (refused.getSQLState()) {
            // A key is taken, years overlap, or what is referred to has gone.
            case "23505", "23P01", "23503" ->
                Optional.of(constraint(refused).flatMap(known).orElseGet(DatabaseTrouble::conflict));
            // Two in each other's way, or a lock that was not given in time.
            case "40001", "40P01", "55P03" -> Optional.of(busy());
            case "22021", "22P05" ->
                Optional.of(Refusal.invalid(
                        "",
                        "UNSTORABLE_TEXT",
                        "A text holds a character that cannot be stored (U+0000); remove it.",
                        "En tekst indeholder et tegn, der ikke kan gemmes (U+0000); fjern det."));
            default -> Optional.empty();
        };
    }

    static Refusal busy() {
        return Refusal.unavailable(
                "BUSY",
                "Others are changing the same at this moment. Nothing was changed; send it again shortly.",
                "Andre ændrer det samme i dette øjeblik. Intet er ændret; send det igen om lidt.");
    }

    static Refusal conflict() {
        return Refusal.rule(
                "CONFLICT",
                "Somebody else stored the same thing at this moment. Read what is there now, then repeat if it still fits.",
                "En anden har gemt det samme i dette øjeblik. Læs, hvad der nu findes, og gentag, hvis det stadig passer.");
    }

    private static Optional<String> constraint(PSQLException refused) {
        return Optional.ofNullable(refused.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
    }

    private static @Nullable PSQLException find(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused) {
                return refused;
            }
        }
        return null;
    }
}
