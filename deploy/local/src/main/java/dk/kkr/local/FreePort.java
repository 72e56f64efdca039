package dk.kkr.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Loopback ports that are free. They lie below those that Linux, macOS and Windows give to outgoing connections, one of
 * which might else take a port between its choice and its use.
 */
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int MANY = 12_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(MANY));

    private FreePort() {}

    /** One that this JVM has not been given before, unless all have been. */
    public static int next() {
        for (int tries = 0; tries < MANY; tries++) {
            int port = LOWEST + Math.floorMod(NEXT.getAndIncrement(), MANY);
            if (isFree(port)) {
                return port;
            }
        }
        throw new CannotStart("No port from " + LOWEST + " to " + (LOWEST + MANY - 1) + " is free.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
