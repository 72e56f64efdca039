package dk.kkr.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * All parts together: what waits for what at the start, and what is stopped before what.
 *
 * <p>PostgreSQL, Kafka, Keycloak and the mail server start side by side; the services wait for the first two only. They are stopped before what
 * they stand on.
 */
final class Stack implements AutoCloseable {

    private final Settings settings;
    private final Report report;
    private final Jvm jvm;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final Keycloak keycloak;
    private final MailServer mail;
    private final List<Service> services;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Stack(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
        this.jvm = new Jvm(settings, new AheadOfTimeCaches(settings));
        this.postgres = new PostgresServer(settings, report);
        this.kafka = new KafkaBroker(settings, report, jvm);
        this.keycloak = new Keycloak(settings, report, jvm);
        this.mail = new MailServer(settings, report);
        this.services = Service.NAMES.stream()
                .map(name -> new Service(name, settings, report, jvm, postgres, kafka))
                .toList();
    }

    /** Starts all parts and returns when all answer; on a failure all are stopped again before it is thrown. */
    void start() {
        try {
            CompletableFuture<Void> database = CompletableFuture.runAsync(postgres::start, threads);
            CompletableFuture<Void> broker = CompletableFuture.runAsync(kafka::start, threads);
            List<CompletableFuture<Void>> all = new ArrayList<>(List.of(database, broker));
            all.add(CompletableFuture.runAsync(keycloak::start, threads));
            all.add(CompletableFuture.runAsync(mail::start, threads));
            CompletableFuture<Void> ground = CompletableFuture.allOf(database, broker);
            for (Service service : services) {
                all.add(ground.thenRunAsync(service::start, threads));
            }
            awaitAll(all);
        } catch (CannotStart e) {
            stop();
            throw e;
        }
    }

    /** Waits for all, but no longer than until the first failure. */
    private static void awaitAll(List<CompletableFuture<Void>> all) {
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        all.forEach(one -> one.exceptionally(failure -> {
            firstFailure.completeExceptionally(failure);
            return null;
        }));
        try {
            CompletableFuture.anyOf(firstFailure, CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CannotStart reason) {
                throw reason;
            }
            throw new CannotStart(
                    "The stack did not start (" + e.getCause() + "): start again, or start anew with --fresh.", e);
        }
    }

    /** Gives up what is still being started, then stops all parts, the services first and PostgreSQL last. */
    synchronized void stop() {
        report.forget();
        threads.shutdownNow();
        try {
            threads.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        services.parallelStream().forEach(Service::stop);
        List.of(keycloak, kafka, mail).parallelStream().forEach(Part::stop);
        postgres.stop();
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(postgres, kafka, keycloak, mail));
        parts.addAll(services);
        return parts;
    }

    Service service(String shortName) {
        return services.stream()
                .filter(service -> service.shortName().equals(shortName))
                .findFirst()
                .orElseThrow();
    }

    PostgresServer postgres() {
        return postgres;
    }

    KafkaBroker kafka() {
        return kafka;
    }

    Training training() {
        return new Training(settings, report, jvm, postgres, keycloak, services);
    }

    boolean keycloakInstalled() {
        return keycloak.installed();
    }

    @Override
    public void close() {
        stop();
    }
}
