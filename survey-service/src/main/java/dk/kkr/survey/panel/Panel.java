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

    Panel(UUID id, String key, String title, PanelKind kind, Instant createdAt) {
        this.id = id;
        this.key = key;
        this.title = title;
        this.kind = kind;
        this.version = 1;
        this.createdAt = createdAt;
        this.changedAt = createdAt;
    }

    /** Replaces the whole list. */
    void seat(List<Member> wholeList, Instant now) {
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
