package dk.kkr.contracts.office;

import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Lists the terms of a board or KKR for those who may read them. */
@ApplicationScoped
class OfficeList {

    private final OfficeHolders holders;
    private final OfficeAccess access;

    OfficeList(OfficeHolders holders, OfficeAccess access) {
        this.holders = holders;
        this.access = access;
    }

    Page<HolderView> page(Body body, String code, @Nullable LocalDate on, PageQuery page) {
        access.mustRead(body, code);
        return Page.of(
                        holders.list(body, code, on, page.place(2), page.fetch()),
                        page,
                        holder -> new Object[] {holder.firstDay, holder.id},
                        page.count() ? holders.count(body, code, on) : null)
                .map(HolderView::of);
    }
}
