package dk.kkr.local;

/** One program of the stack. */
interface Part {

    /** The name that is shown, such as {@code goals-service}. */
    String name();

    /** Prepares and starts the program and returns when it answers; {@link CannotStart} says why it does not. */
    void start();

    /** Asks the program to end, waits, and ends it by force when it does not; does nothing when it is not running. */
    void stop();

    /** Whether the program runs. */
    boolean alive();

    /** The process id while it runs. */
    long pid();
}
