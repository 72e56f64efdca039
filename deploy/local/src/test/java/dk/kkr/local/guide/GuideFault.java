package dk.kkr.local.guide;

/** A guide that cannot be read, or that is not true. */
public final class GuideFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GuideFault(int line, String what) {
        super("line " + line + ": " + what);
    }
}
