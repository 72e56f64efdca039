package dk.kkr.survey.panel;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A panel without its members: how many it has, in all and per KKR and role. Also the data of its event.
 *
 * @param members number of members
 * @param groups of KKR members; none for municipalities
 */
@Schema(name = "Panel")
record PanelView(UUID id, String key, String title, PanelKind kind, int members, List<Group> groups) {

    /** Members of one KKR and role. */
    @Schema(name = "PanelGroup")
    record Group(String kkr, MemberRole role, long members) {}

    private record Cell(String kkr, MemberRole role) {}

    static PanelView of(Panel panel) {
        List<Group> groups = panel.members().stream()
                .filter(m -> m.kkr() != null && m.role() != null)
                .map(m -> new Cell(String.valueOf(m.kkr()), Objects.requireNonNull(m.role())))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> new Group(e.getKey().kkr(), e.getKey().role(), e.getValue()))
                .sorted(Comparator.comparing(Group::kkr).thenComparing(Group::role))
                .toList();
        return new PanelView(
                panel.id(),
                panel.key(),
                panel.title(),
                panel.kind(),
                panel.members().size(),
                groups);
    }
}
