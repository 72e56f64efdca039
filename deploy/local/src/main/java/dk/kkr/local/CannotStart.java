package dk.kkr.local;

/** Why the stack cannot start or go on, as one sentence for a reader that ends with the remedy. */
final class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
