package dk.kkr.kit.test;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Two callers who send the same at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Both answers, the one with the lower status first. */
    public static List<Response> twice(Supplier<Response> call) {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try {
            Supplier<Response> one = () -> {
                try {
                    together.await(30, TimeUnit.SECONDS);
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
                return call.get();
            };
            return Stream.of(CompletableFuture.supplyAsync(one, callers), CompletableFuture.supplyAsync(one, callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted(java.util.Comparator.comparingInt(Response::statusCode))
                    .toList();
        } finally {
            callers.shutdown();
        }
    }
}
