package dk.kkr.goals.reference;

import dk.kkr.goals.sql.Database;
import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.problem.Refusal;
import jakarta.inject.Singleton;

/** Whose figures a caller may read: the agency and KL all, a hub its own, its KKR and its municipalities theirs. */
@Singleton
public class HubReaders {

    private final Database database;

    HubReaders(Database database) {
        this.database = database;
    }

    /**
     * Lets a reader of this hub's figures pass.
     *
     * @throws Refusal 404 if there is no such hub, or it is none of the caller's
     */
    public void require(String hub, Caller caller) {
        String code = caller.organisation() == null ? "" : caller.organisation().code();
        boolean all = caller.has(Role.KL) || caller.has(Role.ERST) || caller.actsFor(Role.HUB, hub);
        boolean theirs = database.query("""
                        select 1 from hub h where h.code = :hub and (:all or (:kkr and h.kkr = :code)
                            or (:municipality and exists (
                                select 1 from municipality m where m.hub = h.code and m.code = :code)))
                        """)
                .set("hub", hub)
                .set("all", all)
                .set("kkr", caller.has(Role.KKR))
                .set("municipality", caller.has(Role.MUNICIPALITY))
                .set("code", code)
                .first(row -> true)
                .orElse(false);
        if (!theirs) {
            throw Refusal.notFound(
                    "There is no such hub, or its figures are not for you; use your own hub's code.",
                    "Huset findes ikke, eller dets tal er ikke for dig; brug dit eget hus' kode.");
        }
    }
}
