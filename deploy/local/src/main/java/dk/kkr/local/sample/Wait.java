package dk.kkr.local.sample;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waiting for what comes by events. */
final class Wait {

    private Wait() {}

    /** The first value that {@code probe} finds; {@link LoadFailed} when there is none within {@code patience}. */
    static <T> T until(String what, Duration patience, Supplier<Optional<T>> probe) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> found = probe.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new LoadFailed("After " + patience.toSeconds() + " seconds still not there: " + what + ".");
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LoadFailed("The loading was interrupted.", e);
            }
        }
    }
}
