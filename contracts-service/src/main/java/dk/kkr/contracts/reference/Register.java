package dk.kkr.contracts.reference;

import dk.kkr.kit.id.Denmark;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hubs, KKRs and municipalities as they were, are or will be on a day. */
@ApplicationScoped
class Register {

    private final Timelines timelines;
    private final ReferenceData data;
    private final Clock clock;

    Register(Timelines timelines, ReferenceData data, Clock clock) {
        this.timelines = timelines;
        this.data = data;
        this.clock = clock;
    }

    LocalDate today() {
        return Denmark.day(clock.instant());
    }

    List<KkrView> kkrs(LocalDate day) {
        return timelines.all(Kind.KKR).values().stream()
                .flatMap(line -> line.on(day).stream().map(p -> kkr(line, p, null)))
                .toList();
    }

    List<HubView> hubs(LocalDate day) {
        return timelines.all(Kind.HUB).values().stream()
                .flatMap(line -> line.on(day).stream().map(p -> hub(line, p, null)))
                .toList();
    }

    List<MunicipalityView> municipalities(LocalDate day) {
        Map<String, Timeline> hubs = timelines.all(Kind.HUB);
        Map<String, String> successors = data.successors();
        return timelines.all(Kind.MUNICIPALITY).values().stream()
                .flatMap(line -> line.on(day).stream()
                        .map(p -> municipality(line, p, kkrOn(hubs, p.partOf, day), successors.get(p.code()))))
                .toList();
    }

    /** What holds that day; without a day what holds today, held last, or will hold first. */
    Optional<MunicipalityView> municipality(Municipality it, @Nullable LocalDate day) {
        Timeline line = timelines.of(Kind.MUNICIPALITY, it.code);
        Optional<Period> period = day == null ? Optional.of(line.nearest(today())) : line.on(day);
        Map<String, Timeline> hubs = timelines.all(Kind.HUB);
        return period.map(p -> municipality(line, p, kkrOn(hubs, p.partOf, day == null ? today() : day), it.successor));
    }

    Optional<HubView> hub(String code, boolean withPeriods) {
        Timeline line = timelines.of(Kind.HUB, code);
        return line.periods().isEmpty()
                ? Optional.empty()
                : Optional.of(hub(line, line.nearest(today()), withPeriods ? periods(line) : null));
    }

    Optional<KkrView> kkr(String code, boolean withPeriods) {
        Timeline line = timelines.of(Kind.KKR, code);
        return line.periods().isEmpty()
                ? Optional.empty()
                : Optional.of(kkr(line, line.nearest(today()), withPeriods ? periods(line) : null));
    }

    /** All that held and will hold of a code, by day; empty if there is no such code. */
    List<PeriodView> periods(Kind kind, String code) {
        return periods(timelines.of(kind, code));
    }

    private List<PeriodView> periods(Timeline line) {
        Map<String, Timeline> hubs = timelines.all(Kind.HUB);
        return line.periods().stream()
                .map(p -> switch (Kind.valueOf(p.of.kind())) {
                    case KKR -> view(line, p, null, null);
                    case HUB -> view(line, p, null, p.partOf);
                    case MUNICIPALITY -> view(line, p, p.partOf, kkrOn(hubs, p.partOf, p.from()));
                })
                .toList();
    }

    private static PeriodView view(Timeline line, Period p, @Nullable String hub, @Nullable String kkr) {
        return new PeriodView(p.name, hub, kkr, p.settlement, p.group, p.from(), line.lastDayOf(p));
    }

    private static KkrView kkr(Timeline line, Period p, @Nullable List<PeriodView> all) {
        return new KkrView(p.code(), p.name, p.from(), line.lastDayOf(p), all);
    }

    private static HubView hub(Timeline line, Period p, @Nullable List<PeriodView> all) {
        return new HubView(p.code(), p.name, Objects.requireNonNull(p.partOf), p.from(), line.lastDayOf(p), all);
    }

    private static MunicipalityView municipality(Timeline line, Period p, String kkr, @Nullable String successor) {
        return new MunicipalityView(
                p.code(),
                p.name,
                Objects.requireNonNull(p.partOf),
                kkr,
                Objects.requireNonNull(p.settlement),
                Objects.requireNonNull(p.group),
                p.from(),
                line.lastDayOf(p),
                successor,
                null,
                null);
    }

    /** The KKR follows from the hub. */
    private static String kkrOn(Map<String, Timeline> hubs, @Nullable String hub, LocalDate day) {
        Timeline line = hub == null ? null : hubs.get(hub);
        String kkr = line == null ? null : line.nearest(day).partOf;
        return kkr == null ? "" : kkr;
    }
}
