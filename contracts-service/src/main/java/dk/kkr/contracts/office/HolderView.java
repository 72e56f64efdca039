package dk.kkr.contracts.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A term as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        examples =
                "{\"id\":\"0192a4c1-7d3e-7b1a-9c55-2f6e8d1b4a90\",\"role\":\"CHAIR\",\"name\":\"Karen Nørgaard\",\"from\":\"2022-01-01\",\"to\":\"2025-12-31\",\"statedBy\":\"kl\",\"statedAt\":\"2022-01-05T09:00:00Z\"}")
record HolderView(
        UUID id,
        OfficeRole role,
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        String statedBy,
        Instant statedAt) {

    static HolderView of(OfficeHolder it) {
        return new HolderView(it.id, it.role, it.name, it.firstDay, it.lastDay, it.statedBy, it.statedAt);
    }
}
