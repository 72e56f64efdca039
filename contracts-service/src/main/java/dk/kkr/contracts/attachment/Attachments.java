package dk.kkr.contracts.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The attachments of contracts, without their bytes. */
@ApplicationScoped
class Attachments {

    private static final String OF_CONTRACT =
            "from Attachment where contract = :contract and (:all = true or published = true)";

    private final EntityManager store;

    Attachments(EntityManager store) {
        this.store = store;
    }

    Optional<Attachment> find(UUID contract, String name) {
        return store
                .createQuery("from Attachment where contract = :contract and name = :name", Attachment.class)
                .setParameter("contract", contract)
                .setParameter("name", name)
                .getResultList() // not streamed: outside a transaction that would hold a connection while the file is
                // sent
                .stream()
                .findFirst();
    }

    List<Attachment> list(UUID contract, boolean all, String after, int fetch) {
        return query(OF_CONTRACT + " and name > :after order by name", Attachment.class, contract, all)
                .setParameter("after", after)
                .setMaxResults(fetch)
                .getResultList();
    }

    long count(UUID contract, boolean all) {
        return query("select count(*) " + OF_CONTRACT, Long.class, contract, all)
                .getSingleResult();
    }

    private <T> TypedQuery<T> query(String query, Class<T> type, UUID contract, boolean all) {
        return store.createQuery(query, type).setParameter("contract", contract).setParameter("all", all);
    }

    void add(Attachment attachment) {
        store.persist(attachment);
        store.flush();
    }

    void remove(Attachment attachment) {
        store.remove(attachment);
        store.flush();
    }

    void flush() {
        store.flush();
    }
}
