package dk.kkr.contracts.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A municipality as it is shown; in lists without its populations. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        examples =
                "{\"code\":\"851\",\"name\":\"Aalborg\",\"hub\":\"nordjylland\",\"kkr\":\"nordjylland\",\"settlement\":\"URBAN\",\"group\":\"METROPOLITAN\",\"population\":[{\"year\":2024,\"inhabitants\":224612}]}")
record MunicipalityView(
        String code,
        String name,
        String hub,
        String kkr,
        Settlement settlement,
        String group,
        @Nullable List<Inhabitants> population) {

    /** Inhabitants on 1 January of a year. */
    record Inhabitants(int year, long inhabitants) {

        static Inhabitants of(Population population) {
            return new Inhabitants(population.of.year(), population.inhabitants);
        }
    }

    static MunicipalityView of(Municipality m, String kkr, @Nullable List<Population> populations) {
        return new MunicipalityView(
                m.code,
                m.name,
                m.hub,
                kkr,
                m.settlement,
                m.group,
                populations == null
                        ? null
                        : populations.stream().map(Inhabitants::of).toList());
    }
}
