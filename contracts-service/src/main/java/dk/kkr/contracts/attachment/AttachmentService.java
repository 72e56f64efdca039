package dk.kkr.contracts.attachment;

import dk.kkr.contracts.contract.Contract;
import dk.kkr.contracts.contract.ContractAccess;
import dk.kkr.contracts.contract.ContractChanges;
import dk.kkr.contracts.document.CanonicalJson;
import dk.kkr.contracts.document.Difference;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.event.Outbox;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Stores, publishes and deletes attachments; each change is a new version of the contract. */
@ApplicationScoped
class AttachmentService {

    private final Attachments attachments;
    private final Chunks chunks;
    private final ContractAccess access;
    private final ContractChanges changes;
    private final Callers callers;
    private final Outbox outbox;
    private final Clock clock;
    private final int most;

    AttachmentService(
            Attachments attachments,
            Chunks chunks,
            ContractAccess access,
            ContractChanges changes,
            Callers callers,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "kkr.attachments.most") int most) {
        this.attachments = attachments;
        this.chunks = chunks;
        this.access = access;
        this.changes = changes;
        this.callers = callers;
        this.outbox = outbox;
        this.clock = clock;
        this.most = most;
    }

    /** An attachment after it was stored, and whether there was none of its name before. */
    record Stored(AttachmentView view, String tag, boolean created) {}

    /** Before a body is read: whether the caller may write here at all. */
    void mustBeWriter(UUID contract) {
        mustBeWriter(access.toRead(contract));
    }

    @Transactional
    Stored store(
            UUID id,
            String name,
            @Nullable String ifMatch,
            @Nullable String title,
            @Nullable String kind,
            Received file) {
        Contract contract = forChange(id);
        Attachment known = attachments.find(id, name).orElse(null);
        if (known != null && known.sha256.equals(file.sha256())) {
            Attachment.State before = known.state();
            if (known.describe(title, kind)) {
                require(ifMatch, known.tag());
                record(contract, "ATTACHMENT_DESCRIBED", name, before, known.state());
                tellIfPublished(contract, known);
                attachments.flush();
            }
            return new Stored(AttachmentView.of(known, true), known.tag(), false);
        }
        Attachment fresh = new Attachment(
                id, name, file, clock.instant(), callers.current().actor());
        if (known == null) {
            refuseIfExpected(ifMatch);
            refuseIfFull(id);
        } else {
            require(ifMatch, known.tag());
            fresh.describe(known.title, known.kind);
            attachments.remove(known);
        }
        fresh.describe(title, kind);
        attachments.add(fresh);
        try {
            chunks.store(fresh.content, file.file());
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("The attachment cannot be stored", failure);
        }
        record(contract, "ATTACHMENT_STORED", name, known == null ? null : known.state(), fresh.state());
        if (known != null && known.published) {
            tellWithdrawn(contract, name);
        }
        attachments.flush();
        return new Stored(AttachmentView.of(fresh, true), fresh.tag(), known == null);
    }

    @Transactional
    void delete(UUID id, String name, @Nullable String ifMatch) {
        Contract contract = forChange(id);
        Attachment known = find(id, name);
        require(ifMatch, known.tag());
        attachments.remove(known);
        record(contract, "ATTACHMENT_DELETED", name, known.state(), null);
        if (known.published) {
            tellWithdrawn(contract, name);
        }
    }

    /** Opens an attachment of a published contract to everybody, or closes it again. */
    @Transactional
    Stored publish(UUID id, String name, @Nullable String ifMatch, boolean published) {
        Contract contract = forChange(id);
        Attachment known = find(id, name);
        require(ifMatch, known.tag());
        if (!contract.isPublished()) {
            throw Refusal.rule(
                    "OUT_OF_ORDER",
                    "Attachments can be published once the contract is; publish that first.",
                    "Bilag kan offentliggøres, når kontrakten er; offentliggør den først.");
        }
        if (known.published != published) {
            Attachment.State before = known.state();
            known.published = published;
            record(contract, published ? "ATTACHMENT_PUBLISHED" : "ATTACHMENT_WITHDRAWN", name, before, known.state());
            if (published) {
                tellIfPublished(contract, known);
            } else {
                tellWithdrawn(contract, name);
            }
            attachments.flush();
        }
        return new Stored(AttachmentView.of(known, true), known.tag(), false);
    }

    private void record(
            Contract contract,
            String action,
            String name,
            Attachment.@Nullable State before,
            Attachment.@Nullable State after) {
        changes.recordPart(contract, action, differences(name, before, after));
    }

    private static List<Difference> differences(
            String name, Attachment.@Nullable State before, Attachment.@Nullable State after) {
        if (before == null || after == null) {
            return List.of(new Difference(
                    "/attachments/" + name,
                    before == null ? null : CanonicalJson.tree(before),
                    after == null ? null : CanonicalJson.tree(after)));
        }
        return Difference.between(
                Map.of("attachments", Map.of(name, before)), Map.of("attachments", Map.of(name, after)));
    }

    private Contract forChange(UUID id) {
        Contract contract = access.forChange(id);
        mustBeWriter(contract);
        return contract;
    }

    private void mustBeWriter(Contract contract) {
        if (!callers.current().has(Role.KL)) {
            access.mustBeParty(callers.current(), contract);
        }
    }

    private Attachment find(UUID contract, String name) {
        return attachments.find(contract, name).orElseThrow(AttachmentReading::unknown);
    }

    private void refuseIfFull(UUID contract) {
        if (attachments.count(contract, true) >= most) {
            throw Refusal.rule(
                    "TOO_MANY_ATTACHMENTS",
                    "A contract has at most " + most + " attachments; delete one first.",
                    "En kontrakt har højst " + most + " bilag; slet et først.");
        }
    }

    private static void refuseIfExpected(@Nullable String ifMatch) {
        if (ifMatch != null) {
            throw AttachmentReading.unknown();
        }
    }

    private static void require(@Nullable String ifMatch, String tag) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.preconditionRequired();
        }
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(one -> one.equals("*") || one.equals(tag))) {
            throw Refusal.stale(tag);
        }
    }

    /** What others are told of a published attachment. */
    record Published(UUID contract, String name, @Nullable String title, long size, String sha256) {}

    private void tellIfPublished(Contract contract, Attachment it) {
        if (it.published) {
            tell(contract, it.name, "published", new Published(it.contract, it.name, it.title, it.size, it.sha256));
        }
    }

    private void tellWithdrawn(Contract contract, String name) {
        tell(contract, name, "withdrawn", null);
    }

    private void tell(Contract contract, String name, String what, @Nullable Published state) {
        outbox.add(
                "kkr.contracts.v1",
                "attachment:" + contract.id() + ":" + name,
                "dk.kkr.contracts.attachment-" + what + ".v1",
                contract.version(),
                state);
    }
}
