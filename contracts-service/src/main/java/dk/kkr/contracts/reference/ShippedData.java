package dk.kkr.contracts.reference;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The reference data that come with the product. */
record ShippedData(List<Kkr> kkrs, List<Hub> hubs, List<Municipality> municipalities) {

    private record KkrRow(String kkr, String name) {}

    private record HubRow(String hub, String name, String kkr) {}

    private record MunicipalityRow(
            String code, String name, String hub, String kkr, Settlement settlement, String group) {}

    static ShippedData read() {
        return new ShippedData(
                rows("kkrs", new TypeReference<List<KkrRow>>() {}).stream()
                        .map(r -> new Kkr(r.kkr, r.name))
                        .toList(),
                rows("hubs", new TypeReference<List<HubRow>>() {}).stream()
                        .map(r -> new Hub(r.hub, r.name, r.kkr))
                        .toList(),
                rows("municipalities", new TypeReference<List<MunicipalityRow>>() {}).stream()
                        .map(r -> new Municipality(r.code, r.name, r.hub, r.settlement, r.group))
                        .toList());
    }

    private static <T> List<T> rows(String name, TypeReference<List<T>> type) {
        try (InputStream file = ShippedData.class.getResourceAsStream("/reference/" + name + ".json")) {
            return new ObjectMapper().readValue(file, type);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
