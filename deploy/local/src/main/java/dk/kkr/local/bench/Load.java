package dk.kkr.local.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends requests to the loopback address by the JDK's client, bounded in number and time, and measures their answers. */
final class Load implements AutoCloseable {

    /** No operation is measured for longer than this, however many requests were asked for. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ExecutorService threads;
    private final int concurrency;

    Load(String address, int concurrency) throws IOException {
        this.base = URI.create(address);
        if (!InetAddress.getByName(base.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException(address + " is not on this machine");
        }
        this.concurrency = concurrency;
        this.threads = Executors.newFixedThreadPool(concurrency);
    }

    /** Requests of one kind, made anew each time. */
    record Kind(@Nullable String token, Supplier<String> path) {}

    /** What was seen at a concurrency. */
    record Throughput(double perSecond, double medianMillis) {}

    byte[] get(@Nullable String token, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    void put(String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) {
            throw new IOException(path + " was answered with " + status);
        }
    }

    /** The median in milliseconds of requests sent one after the other, the first of which only warm up. */
    double median(Kind kind, int warmUp, int count) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        List<Long> nanos = new ArrayList<>(count);
        for (int i = 0; i < warmUp + count && System.nanoTime() < end; i++) {
            String path = kind.path.get();
            long began = System.nanoTime();
            get(kind.token, path);
            if (i >= warmUp) {
                nanos.add(System.nanoTime() - began);
            }
        }
        return median(nanos);
    }

    /** As many at once as the concurrency says, each thread sending its next when it has its answer. */
    Throughput atOnce(Kind kind, Duration warmUp, Duration measured)
            throws IOException, InterruptedException, ExecutionException {
        long from = System.nanoTime() + warmUp.toNanos();
        long to = from + measured.toNanos();
        Callable<List<Long>> one = () -> {
            List<Long> nanos = new ArrayList<>();
            for (long now = System.nanoTime(); now < to; now = System.nanoTime()) {
                get(kind.token, kind.path.get());
                long done = System.nanoTime();
                if (now >= from && done <= to) {
                    nanos.add(done - now);
                }
            }
            return nanos;
        };
        List<Future<List<Long>>> running = new ArrayList<>();
        for (int i = 0; i < concurrency; i++) {
            running.add(threads.submit(one));
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> thread : running) {
            all.addAll(thread.get());
        }
        return new Throughput(all.size() / (measured.toNanos() / 1e9), median(all));
    }

    private static double median(List<Long> nanos) {
        return Measuring.median(nanos.stream().mapToDouble(n -> n / 1e6).toArray());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
