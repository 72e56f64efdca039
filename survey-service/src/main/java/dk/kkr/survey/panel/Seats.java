package dk.kkr.survey.panel;

import dk.kkr.survey.reference.References;
import dk.kkr.survey.reference.References.Municipality;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waves need to know of panels: of which kind one is, and whom it asks on a day. */
@Singleton
public class Seats {

    private final Panels panels;
    private final References references;

    Seats(Panels panels, References references) {
        this.panels = panels;
        this.references = references;
    }

    /** Empty if there is no such panel. */
    public Optional<PanelKind> kind(UUID panel) {
        return panels.findByIdOptional(panel).map(Panel::kind);
    }

    /** Those who sit in the panel on the day; a deputy is not asked, since the member is. */
    public List<Seat> on(UUID panel, LocalDate day) {
        Map<String, Municipality> municipalities = references.municipalities();
        return panels.findByIdOptional(panel).map(Panel::members).orElse(List.of()).stream()
                .filter(member -> member.deputyFor() == null && member.sits(day))
                .map(member -> seat(member, municipalities))
                .toList();
    }

    private static Seat seat(Member member, Map<String, Municipality> municipalities) {
        String code = member.municipality();
        @Nullable Municipality municipality = code == null ? null : municipalities.get(code);
        return new Seat(
                member.memberId(),
                member.name(),
                member.email(),
                member.kkr(),
                member.role() == null ? null : member.role().name(),
                code,
                municipality == null ? null : municipality.group(),
                municipality == null ? null : municipality.settlement());
    }
}
