package dk.kkr.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Members who come evenly spread over a time, whatever the service does: each reads the questions, saves all answers and submits. A
 * member who cannot be served at once waits, and the wait counts.
 */
final class NoonRush {

    static final List<String> REQUESTS =
            List.of("GET /v1/response", "PUT /v1/response", "POST /v1/response/submission");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI response;
    private final URI submission;
    private final int atOnce;

    NoonRush(String address, int atOnce) {
        this.response = URI.create(address + "/v1/response");
        this.submission = URI.create(address + "/v1/response/submission");
        this.atOnce = atOnce;
    }

    /**
     * @param accepted submissions answered with 204
     * @param others how often another status came
     * @param millis per request: sorted times
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Seen(int accepted, Map<Integer, Integer> others, double seconds, double[][] millis) {

        double percentile(int request, double of) {
            double[] sorted = millis[request];
            return sorted[Math.min(sorted.length - 1, (int) (sorted.length * of))];
        }
    }

    Seen run(List<String> tokens, Duration over) throws InterruptedException, ExecutionException {
        long[][] nanos = new long[REQUESTS.size()][tokens.size()];
        Map<Integer, Integer> others = new TreeMap<>();
        AtomicInteger accepted = new AtomicInteger();
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        long began = System.nanoTime();
        long apart = over.toNanos() / tokens.size();
        try {
            List<? extends Future<?>> running = IntStream.range(0, atOnce)
                    .mapToObj(thread -> threads.submit(() -> {
                        for (int i = next.getAndIncrement(); i < tokens.size(); i = next.getAndIncrement()) {
                            int status = member(tokens.get(i), i, began + i * apart, nanos);
                            if (status == 204) {
                                accepted.incrementAndGet();
                            } else {
                                synchronized (others) {
                                    others.merge(status, 1, Integer::sum);
                                }
                            }
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double[][] millis = Arrays.stream(nanos)
                .map(times ->
                        Arrays.stream(times).sorted().mapToDouble(n -> n / 1e6).toArray())
                .toArray(double[][]::new);
        return new Seen(accepted.get(), others, seconds, millis);
    }

    /** The last status. */
    private int member(String token, int number, long due, long[][] nanos) throws IOException, InterruptedException {
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
        int status = send(request(response, token).GET());
        long read = System.nanoTime();
        nanos[0][number] = read - due;
        if (status != 200) {
            return status;
        }
        String answers = "{\"answers\":" + MadeUpAnswers.of(number) + "}";
        long sent = System.nanoTime();
        status = send(request(response, token)
                .header("If-Match", "\"0\"")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(answers)));
        long saved = System.nanoTime();
        nanos[1][number] = saved - sent;
        if (status != 200) {
            return status;
        }
        status = submit(token);
        nanos[2][number] = System.nanoTime() - saved;
        return status;
    }

    int submit(String token) throws IOException, InterruptedException {
        return send(request(submission, token).header("If-Match", "\"1\"").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpRequest.Builder request(URI address, String token) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Survey " + token);
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
