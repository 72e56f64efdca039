package dk.kkr.local;

import java.util.ArrayList;
import java.util.List;

/**
 * How the Java parts are run: small heaps, the serial collector and the quick compiler, which on a machine with few cores
 * start sooner and need less memory than the defaults.
 */
record Jvm(Settings settings, AheadOfTimeCaches caches) {

    /** The command up to its class path, to which {@code more} may add it. */
    List<String> command(int heapMebibytes, List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(settings.java().toString());
        command.add("-Dkkr.state=" + settings.state());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        command.add("-Xms32m");
        command.add("-Xmx" + heapMebibytes + "m");
        command.add("-Dfile.encoding=UTF-8");
        command.addAll(more);
        return command;
    }

    /** The command with the ahead-of-time cache of {@code part}, if there is one for {@code classPath}. */
    List<String> withCache(String part, List<String> classPath, List<String> command) {
        List<String> whole = new ArrayList<>(command);
        caches.find(part, classPath).ifPresent(cache -> whole.add("-XX:AOTCache=" + cache));
        return whole;
    }
}
