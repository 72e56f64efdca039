package dk.kkr.contracts.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A municipality as it is shown; in lists without its populations.
 *
 * @param validFrom the first day on which what is said here holds
 * @param validTo the last such day; null while it goes on
 * @param mergedInto the code of the municipality it became part of, or will
 * @param periods all that held and will hold; only in events
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        examples =
                "{\"code\":\"851\",\"name\":\"Aalborg\",\"hub\":\"nordjylland\",\"kkr\":\"nordjylland\",\"settlement\":\"URBAN\",\"group\":\"METROPOLITAN\",\"validFrom\":\"2007-01-01\",\"population\":[{\"year\":2024,\"inhabitants\":224612,\"source\":\"Danmarks Statistik, FOLK1A\"}]}")
record MunicipalityView(
        String code,
        String name,
        String hub,
        String kkr,
        Settlement settlement,
        String group,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String mergedInto,
        @Nullable List<Inhabitants> population,
        @Nullable List<PeriodView> periods) {

    /**
     * Inhabitants on 1 January of a year.
     *
     * @param source where the number is from, as stated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Inhabitants(int year, long inhabitants, @Nullable String source) {

        static Inhabitants of(Population population) {
            return new Inhabitants(population.of.year(), population.inhabitants, population.source);
        }
    }

    MunicipalityView with(List<Population> populations) {
        return with(populations.stream().map(Inhabitants::of).toList(), null);
    }

    MunicipalityView forEvent(List<Population> populations, List<PeriodView> all) {
        return with(populations.stream().map(Inhabitants::of).toList(), all);
    }

    private MunicipalityView with(List<Inhabitants> inhabitants, @Nullable List<PeriodView> all) {
        return new MunicipalityView(
                code, name, hub, kkr, settlement, group, validFrom, validTo, mergedInto, inhabitants, all);
    }
}
