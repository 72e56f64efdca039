package dk.kkr.contracts.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The revisions of a contract in order, withdrawn ones among them (F4): which is in force, and which is being agreed. */
record Revisions(@JsonValue List<Revision> all) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Revisions {
        all = List.copyOf(all);
    }

    private Revision lastOr(Predicate<Revision> wanted, Revision otherwise) {
        return all.stream().filter(wanted).reduce((earlier, later) -> later).orElse(otherwise);
    }

    Revision first() {
        return all.get(0);
    }

    int nextNumber() {
        return all.size() + 1;
    }

    /** The last signed one that has taken effect by the day; none before the first of them has. */
    Optional<Revision> inForceOn(LocalDate day) {
        return all.stream()
                .filter(r -> r.isSigned() && !r.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** What a reader sees on the day: the one in force, and before any is, the first. */
    Revision shownOn(LocalDate day) {
        return inForceOn(day).orElse(first());
    }

    /** The next day on which another one is shown. */
    Optional<LocalDate> nextEffectAfter(LocalDate day) {
        int shown = shownOn(day).number();
        return all.stream()
                .filter(r ->
                        r.isSigned() && r.number() > shown && r.effectiveFrom().isAfter(day))
                .map(Revision::effectiveFrom)
                .min(LocalDate::compareTo);
    }

    /** On how many days, from the first to the last, another one is shown. */
    int effects(@Nullable LocalDate first, LocalDate last) {
        int days = 0;
        for (LocalDate day = first;
                day != null && !day.isAfter(last);
                day = nextEffectAfter(day).orElse(null)) {
            days++;
        }
        return days;
    }

    /** The amendment that is being agreed, if any. */
    Optional<Revision> amendment() {
        return all.stream().skip(1).filter(Revision::isOpen).findFirst();
    }

    /** What approvals and signatures act on: the open amendment, else the last revision that stands. */
    Revision current() {
        return lastOr(r -> !r.withdrawn(), first());
    }

    /** What is sent and published: the last signed one, whatever amendment is open; the first before any is signed. */
    Revision lastSigned() {
        return lastOr(Revision::isSigned, first());
    }

    /** What an amendment is held against. */
    Revision signedBefore(Revision later) {
        return lastOr(r -> r.isSigned() && r.number() < later.number(), first());
    }

    /** Those an outsider may know of: the first, and each amendment once it is signed. */
    Set<Integer> signedNumbers() {
        return all.stream()
                .filter(r -> r.number() == 1 || r.isSigned())
                .map(Revision::number)
                .collect(Collectors.toSet());
    }

    /**
     * As far as steps had been taken by a time. What is signed never changes after, so the content of what was signed by
     * then is what it was.
     */
    Revisions knownAt(Instant time) {
        return new Revisions(
                all.stream().map(r -> r.with(r.steps().takenBy(time))).toList());
    }

    int countSigned() {
        return (int) all.stream().filter(Revision::isSigned).count();
    }

    /** The steps the contract's status follows from: those of what is signed, or of the draft. */
    Steps standing() {
        return steps(r -> r.number() == 1 || r.isSigned());
    }

    /** The steps of the revision shown and of the signed ones before it. */
    Steps stepsUpTo(Revision shown) {
        return steps(r -> r.number() == shown.number() || (r.number() < shown.number() && r.isSigned()));
    }

    private Steps steps(Predicate<Revision> of) {
        return new Steps(
                all.stream().filter(of).flatMap(r -> r.steps().all().stream()).toList());
    }

    Revisions plus(Revision revision) {
        List<Revision> more = new ArrayList<>(all);
        more.add(revision);
        return new Revisions(more);
    }

    /** With this revision in the place of the one of the same number. */
    Revisions with(Revision revision) {
        return new Revisions(all.stream()
                .map(r -> r.number() == revision.number() ? revision : r)
                .toList());
    }
}
