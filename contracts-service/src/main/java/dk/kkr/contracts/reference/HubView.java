package dk.kkr.contracts.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A hub as it is shown.
 *
 * @param validFrom the first day on which what is said here holds
 * @param periods all that held and will hold; only in events
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = "{\"hub\":\"fyn\",\"name\":\"Erhvervshus Fyn\",\"kkr\":\"syddanmark\",\"validFrom\":\"2007-01-01\"}")
record HubView(
        String hub,
        String name,
        String kkr,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<PeriodView> periods) {}
