package dk.kkr.contracts.deadline;

import dk.kkr.contracts.contract.ContractChanges;
import dk.kkr.contracts.ical.CalendarEntry;
import dk.kkr.contracts.ical.CalendarText;
import dk.kkr.contracts.reference.ReferenceData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Deadlines as a calendar: all-day events, since the common calendar programs show no tasks of others. */
@ApplicationScoped
public class DeadlineCalendars {

    public static final String TYPE = "text/calendar";

    /** The most a calendar holds, soonest first; calendar programs are not made for more. */
    static final int MOST = 5_000;

    private final Deadlines deadlines;
    private final ContractChanges changes;
    private final ReferenceData reference;

    DeadlineCalendars(Deadlines deadlines, ContractChanges changes, ReferenceData reference) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.reference = reference;
    }

    /** The calendar with its ETag; unless the filter says from when, it begins a year ago. */
    public Response answer(String name, DeadlineFilter filter) {
        String text = text(name, filter);
        return Response.ok(text, TYPE + ";charset=UTF-8")
                .header(HttpHeaders.ETAG, "\"" + sha256(text).substring(0, 32) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"frister.ics\"")
                .build();
    }

    private String text(String name, DeadlineFilter filter) {
        LocalDate today = changes.today();
        Map<String, String> hubs = reference.hubNames();
        List<CalendarEntry> entries =
                deadlines.list(filter.fromUnlessStated(today.minusYears(1)), today, null, new UUID(0, 0), MOST).stream()
                        .map(deadline -> entry(deadline, today, hubs))
                        .toList();
        return CalendarText.of(name, entries);
    }

    private static CalendarEntry entry(Deadline deadline, LocalDate today, Map<String, String> hubs) {
        DeadlineView view = DeadlineView.of(deadline, today);
        String whose = view.hub() == null ? "" : hubs.getOrDefault(view.hub(), view.hub()) + ": ";
        String standing =
                switch (view.state()) {
                    case DONE -> "Udført: ";
                    case LATE -> "Overskredet: ";
                    case DUE -> "";
                };
        return new CalendarEntry(
                view.id(),
                view.dueOn(),
                standing + whose + view.title(),
                description(view, hubs),
                "Frist",
                (int) Math.min(Integer.MAX_VALUE, deadline.tag(today)),
                deadline.createdAt,
                deadline.changedAt);
    }

    private static String description(DeadlineView view, Map<String, String> hubs) {
        String hub = String.valueOf(view.hub());
        String who = view.responsible().startsWith("hub:") ? hubs.getOrDefault(hub, hub) : "Erhvervsstyrelsen";
        return "Ansvarlig: " + who
                + (view.doneOn() == null ? "" : "\nUdført den " + view.doneOn() + (view.late() ? " (for sent)" : ""))
                + (view.note() == null ? "" : "\n" + view.note());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
