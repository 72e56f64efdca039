package dk.kkr.survey.panel;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list of people, or of municipalities' contacts, who can be asked. */
@Entity
@Table(name = "panel")
class Panel {

    @Id
    private UUID id;

    private String key;

    private String title;

    @Enumerated(EnumType.STRING)
    private PanelKind kind;

    /** Whether it was said of what kind it is; else that follows from its members. */
    @Column(name = "kind_stated")
    private boolean kindStated;

    /** Counted here and not by the framework, since a new list of members must raise it too. */
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "panel_member", joinColumns = @JoinColumn(name = "panel_id"))
    @OrderColumn(name = "position")
    private List<Member> members = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Panel() {}

    /** @param kind null where it is to follow from the members */
    Panel(UUID id, String key, String title, @Nullable PanelKind kind, Instant createdAt) {
        this.id = id;
        this.key = key;
        this.title = title;
        this.kind = kind == null ? PanelKind.MEMBERS : kind;
        this.kindStated = kind != null;
        this.version = 1;
        this.createdAt = createdAt;
        this.changedAt = createdAt;
    }

    /** What a panel of these members is of: the kind that was stated, else municipalities if nobody has a role and all a municipality. */
    PanelKind kindWith(List<Member> wholeList) {
        if (kindStated || wholeList.isEmpty()) {
            return kind;
        }
        return wholeList.stream().allMatch(member -> member.role() == null && member.municipality() != null)
                ? PanelKind.MUNICIPALITIES
                : PanelKind.MEMBERS;
    }

    /** Replaces the whole list. */
    void seat(List<Member> wholeList, Instant now) {
        kind = kindWith(wholeList);
        members.clear();
        members.addAll(wholeList);
        changedAt = now;
        version++;
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    PanelKind kind() {
        return kind;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    List<Member> members() {
        return List.copyOf(members);
    }
}
