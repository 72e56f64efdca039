package dk.kkr.contracts.attachment;

import dk.kkr.contracts.contract.Contract;
import dk.kkr.contracts.contract.ContractAccess;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a caller may see: who sees the contract's workings all of it, everybody else what is published. */
@ApplicationScoped
class AttachmentReading {

    private final Attachments attachments;
    private final ContractAccess access;

    AttachmentReading(Attachments attachments, ContractAccess access) {
        this.attachments = attachments;
        this.access = access;
    }

    Page<AttachmentView> list(UUID id, PageQuery page) {
        Contract contract = access.toRead(id);
        boolean inside = access.seesWorkings(contract);
        return Page.of(
                        attachments.list(id, inside, page.place(1).text(0, ""), page.fetch()),
                        page,
                        it -> new Object[] {it.name},
                        page.count() ? Long.valueOf(attachments.count(id, inside)) : null)
                .map(it -> AttachmentView.of(it, inside));
    }

    Attachment one(UUID id, String name) {
        boolean inside = access.seesWorkings(access.toRead(id));
        return attachments.find(id, name).filter(it -> inside || it.published).orElseThrow(AttachmentReading::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("There is no such attachment.", "Bilaget findes ikke.");
    }
}
