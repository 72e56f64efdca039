package dk.kkr.contracts.attachment;

import dk.kkr.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of a contract. Its content never changes: other content under the same name is another row. */
@Entity
class Attachment {

    @Id
    UUID content;

    UUID contract;
    String name;

    @Nullable
    String title;

    @Nullable
    String kind;

    long size;
    String sha256;

    @Column(name = "stored_at")
    Instant storedAt;

    @Column(name = "stored_by")
    String storedBy;

    boolean published;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    Attachment(UUID contract, String name, Received file, Instant storedAt, String storedBy) {
        this.content = Ids.next();
        this.contract = contract;
        this.name = name;
        this.size = file.size();
        this.sha256 = file.sha256();
        this.storedAt = storedAt;
        this.storedBy = storedBy;
    }

    /** Names what the file is; null leaves it as it is. True if that changes anything. */
    boolean describe(@Nullable String newTitle, @Nullable String newKind) {
        String titleBefore = title;
        String kindBefore = kind;
        title = newTitle == null ? title : newTitle;
        kind = newKind == null ? kind : newKind;
        return !Objects.equals(title, titleBefore) || !Objects.equals(kind, kindBefore);
    }

    /** What the history of the contract tells of it. */
    record State(@Nullable String title, @Nullable String kind, long size, String sha256, boolean published) {}

    State state() {
        return new State(title, kind, size, sha256, published);
    }

    String tag() {
        return "\"" + sha256 + "\"";
    }
}
