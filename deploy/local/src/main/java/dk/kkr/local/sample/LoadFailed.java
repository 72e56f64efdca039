package dk.kkr.local.sample;

/** Why the sample data could not be loaded, as one sentence. */
public final class LoadFailed extends RuntimeException {

    LoadFailed(String sentence) {
        super(sentence);
    }

    LoadFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
