package dk.kkr.survey.panel;

import dk.kkr.kit.event.Outbox;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.id.Denmark;
import dk.kkr.kit.id.Ids;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.survey.reference.References;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with panels. Who may is said at the resource: KL alone. */
@Singleton
class PanelService {

    private final Panels panels;
    private final References references;
    private final Outbox outbox;
    private final Clock clock;

    PanelService(Panels panels, References references, Outbox outbox, Clock clock) {
        this.panels = panels;
        this.references = references;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A panel and the version its ETag tells. */
    record Versioned<T>(T body, long version) {}

    @Transactional
    Versioned<PanelView> create(String key, String title, @Nullable PanelKind kind) {
        if (panels.byKey(key).isPresent()) {
            throw PanelKeys.taken();
        }
        Panel panel = new Panel(Ids.next(), key, title, kind, clock.instant());
        panels.persistAndFlush(panel);
        return announced(panel);
    }

    @Transactional
    Page<PanelView> list(PageQuery page) {
        return Page.of(
                        panels.after(page.afterId(), page.fetch()),
                        page,
                        panel -> new Object[] {panel.id()},
                        page.count() ? panels.count() : null)
                .map(PanelView::of);
    }

    @Transactional
    Versioned<PanelView> get(UUID id) {
        Panel panel = find(id);
        return new Versioned<>(PanelView.of(panel), panel.version());
    }

    @Transactional
    Versioned<List<Member>> members(UUID id) {
        Panel panel = find(id);
        return new Versioned<>(panel.members(), panel.version());
    }

    /** What is unusual about how the panel is composed today. */
    @Transactional
    List<Fault> warnings(UUID id) {
        LocalDate today = Denmark.day(clock.instant());
        return new Composition(references.municipalities().values()).warnings(find(id).members(), today);
    }

    /** Replaces the whole list of members, or nothing of it if any entry has a fault. */
    @Transactional
    Versioned<PanelView> seat(UUID id, @Nullable String ifMatch, List<Member> members) {
        Panel panel = panels.forChange(id).orElseThrow(PanelService::unknown);
        Etags.require(ifMatch, panel.version());
        List<Fault> faults =
                new MemberRules(panel.kindWith(members), references.kkrs(), references.municipalities()).check(members);
        Refusal.throwIfAny(faults);
        panel.seat(members, clock.instant());
        panels.flush();
        return announced(panel);
    }

    private Versioned<PanelView> announced(Panel panel) {
        PanelView view = PanelView.of(panel);
        outbox.add("kkr.surveys.v1", "panel:" + panel.id(), "dk.kkr.surveys.panel-changed.v1", panel.version(), view);
        return new Versioned<>(view, panel.version());
    }

    private Panel find(UUID id) {
        return panels.findByIdOptional(id).orElseThrow(PanelService::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no panel of this id.", "Der findes intet panel med dette id.");
    }
}
