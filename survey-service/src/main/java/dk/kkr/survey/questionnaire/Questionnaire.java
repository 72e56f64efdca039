package dk.kkr.survey.questionnaire;

import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ListIndexBase;

/**
 * A questionnaire with all its versions (S1).
 *
 * <p>{@code DRAFT → PUBLISHED}, then the next version begins as a copy; at most one version is a draft, and it is the last.
 */
@Entity
@Table(name = "questionnaire")
class Questionnaire {

    @Id
    private UUID id;

    private String key;

    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "questionnaire_version", joinColumns = @JoinColumn(name = "questionnaire"))
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    private List<QuestionnaireVersion> versions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Questionnaire() {}

    Questionnaire(UUID id, QuestionnaireBody content, Instant now) {
        this.id = id;
        this.key = content.key();
        this.version = 1;
        this.createdAt = now;
        versions.add(QuestionnaireVersion.draft(content));
    }

    /** Writes the draft anew. */
    void write(QuestionnaireBody content) {
        if (!content.key().equals(key) && versions.size() > 1) {
            throw Refusal.invalid(
                    "/key",
                    "FROZEN",
                    "The key is the same in all versions; leave it as it was.",
                    "Nøglen er den samme i alle versioner; lad den være, som den var.");
        }
        replaceDraft(QuestionnaireVersion.draft(content));
        key = content.key();
        version++;
    }

    /** From now on the draft stays as it is. */
    void publish(Instant now) {
        QuestionnaireVersion draft = draft();
        List<Fault> faults = QuestionnaireCheck.of(draft.content());
        if (!faults.isEmpty()) {
            throw Refusal.rule(
                    "QUESTIONNAIRE_CANNOT_WORK",
                    "Some of it cannot work as it stands; mend what errors names, then publish it.",
                    "Noget af det kan ikke fungere, som det står; ret det, som errors nævner, og offentliggør så.",
                    faults);
        }
        replaceDraft(draft.published(now));
        version++;
    }

    /** Begins the next version as a copy of the last. */
    void beginNext() {
        QuestionnaireVersion last = last();
        if (last.isDraft()) {
            throw Refusal.rule(
                    "DRAFT_OPEN",
                    "Version " + versions.size() + " is still a draft; edit, publish or delete that one.",
                    "Version " + versions.size() + " er stadig et udkast; ret, offentliggør eller slet den.");
        }
        versions.add(QuestionnaireVersion.draft(last.content()));
        version++;
    }

    /** Gives the draft up. True if nothing of the questionnaire remains. */
    boolean discardDraft() {
        draft();
        versions.remove(versions.size() - 1);
        version++;
        return versions.isEmpty();
    }

    private QuestionnaireVersion draft() {
        QuestionnaireVersion last = last();
        if (!last.isDraft()) {
            throw Refusal.rule(
                    "QUESTIONNAIRE_PUBLISHED",
                    "Version " + versions.size() + " is published and stays as it is; begin the next version.",
                    "Version " + versions.size() + " er offentliggjort og ligger fast; begynd den næste version.");
        }
        return last;
    }

    private void replaceDraft(QuestionnaireVersion instead) {
        draft();
        versions.set(versions.size() - 1, instead);
    }

    QuestionnaireVersion last() {
        return versions.get(versions.size() - 1);
    }

    /** Number of the last version. */
    int lastNumber() {
        return versions.size();
    }

    Optional<QuestionnaireVersion> version(int number) {
        return number < 1 || number > versions.size() ? Optional.empty() : Optional.of(versions.get(number - 1));
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    long etagVersion() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }
}
