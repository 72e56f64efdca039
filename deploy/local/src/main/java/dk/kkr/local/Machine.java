package dk.kkr.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks, before anything is started, that this machine has what the stack needs, and says how to mend it when it has not. */
final class Machine {

    private static final long MIB = 1024 * 1024;
    private static final long MEMORY = 1800 * MIB;
    private static final long DISK_AT_FIRST = 1500 * MIB;
    private static final long DISK_LATER = 300 * MIB;
    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

    private static final Map<String, String> PURPOSE = Map.of(
            "keycloak", "Keycloak (sign-in)",
            "contracts", "contracts-service",
            "goals", "goals-service",
            "survey", "survey-service",
            "reporting", "reporting-service",
            "kafka", "Kafka (events)",
            "kafka-controller", "Kafka's controller",
            "postgres", "PostgreSQL");

    private Machine() {}

    static void requirePorts(Ports ports) {
        ports.byName().forEach((name, port) -> {
            if (taken(port)) {
                throw new CannotStart("Port " + port + ", which " + PURPOSE.getOrDefault(name, name)
                        + " needs, is taken by another program: stop that program, or choose another port with "
                        + Ports.variable(name) + "=<port> deploy/run.");
            }
        });
    }

    private static boolean taken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    static void requireDisk(Path state, boolean installed) {
        try {
            requireDisk(state, Files.getFileStore(state).getUsableSpace(), installed ? DISK_LATER : DISK_AT_FIRST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void requireDisk(Path state, long usable, long needed) {
        if (usable < needed) {
            throw new CannotStart(
                    "Too little disk: " + state + " has " + usable / MIB + " MiB free and the stack needs "
                            + needed / MIB + " MiB: make room, or set KKR_STATE to a directory on a larger disk.");
        }
    }

    static void requireMemory() {
        availableMemory().ifPresent(Machine::requireMemory);
    }

    static void requireMemory(long available) {
        if (available < MEMORY) {
            throw new CannotStart("Too little memory: " + available / MIB + " MiB are available and the stack needs "
                    + MEMORY / MIB + " MiB: close other programs, or use a larger machine.");
        }
    }

    /** Memory that can be had without swapping; empty where the system does not tell (it tells on Linux). */
    private static OptionalLong availableMemory() {
        try {
            Matcher matcher = AVAILABLE.matcher(Files.readString(Path.of("/proc/meminfo")));
            return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1)) * 1024) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
