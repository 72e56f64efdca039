package dk.kkr.goals.sql;

import java.sql.SQLException;

/** The database could not do what it was asked; the cause says why. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseFailure(SQLException cause) {
        super("The database could not do it: " + cause.getMessage(), cause);
    }
}
