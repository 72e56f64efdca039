package dk.kkr.contracts.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What held of a hub, a KKR or a municipality from day to day; both days are within.
 *
 * @param kkr the one it belonged to on the first day
 * @param validTo null while it goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        examples =
                "{\"name\":\"Aalborg\",\"hub\":\"nordjylland\",\"kkr\":\"nordjylland\",\"settlement\":\"URBAN\",\"group\":\"METROPOLITAN\",\"validFrom\":\"2007-01-01\"}")
record PeriodView(
        String name,
        @Nullable String hub,
        @Nullable String kkr,
        @Nullable Settlement settlement,
        @Nullable String group,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
