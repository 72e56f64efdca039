package dk.kkr.contracts.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /** The last signed one that has taken effect by the day; the first before any has. */
    Revision inForceOn(LocalDate day) {
        return lastOr(r -> r.isSigned() && !r.effectiveFrom().isAfter(day), first());
    }

    Optional<LocalDate> nextEffectAfter(LocalDate day) {
        return all.stream()
                .filter(r -> r.isSigned() && r.number() > 1 && r.effectiveFrom().isAfter(day))
                .map(Revision::effectiveFrom)
                .min(LocalDate::compareTo);
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
