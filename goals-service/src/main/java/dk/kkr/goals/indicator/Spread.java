package dk.kkr.goals.indicator;

import dk.kkr.goals.definition.Indicator;
import dk.kkr.goals.indicator.Figure.LeftOut;
import dk.kkr.goals.indicator.Places.Place;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How evenly companies are spread over a hub's municipalities, held against their inhabitants. */
@Singleton
class Spread {

    private final Places places;

    Spread(Places places) {
        this.places = places;
    }

    /** Shares are compared as whole numbers crosswise, so that the edge of the tolerance is exact. */
    Figure of(
            String hub,
            int year,
            Indicator indicator,
            Map<String, Long> companies,
            List<LeftOut> leftOut,
            @Nullable Instant asOf) {
        List<Place> found = places.of(hub, year, indicator.filter().settlement(), asOf);
        BigDecimal guided =
                sum(found.stream().map(place -> guided(place, companies)).toList());
        BigDecimal inhabitants = sum(found.stream().map(Spread::inhabitants).toList());
        boolean complete = found.stream().allMatch(place -> place.inhabitants() != null);
        if (!complete || guided.signum() == 0 || inhabitants.signum() == 0) {
            return Figure.NO_DATA;
        }
        BigDecimal tolerance = indicator.tolerance() == null ? BigDecimal.TEN : indicator.tolerance();
        long within = found.stream()
                .filter(place -> {
                    BigDecimal due = inhabitants(place).multiply(guided);
                    BigDecimal apart = guided(place, companies)
                            .multiply(inhabitants)
                            .subtract(due)
                            .abs();
                    return apart.movePointRight(2).compareTo(due.multiply(tolerance)) <= 0;
                })
                .count();
        Figure share = Figure.share(within, found.size(), List.of());
        List<Integer> years = found.stream()
                .flatMap(place -> place.years().stream())
                .distinct()
                .sorted()
                .toList();
        return new Figure(share.actual(), guided.longValueExact(), within, (long) found.size(), leftOut, null, years);
    }

    private static BigDecimal guided(Place place, Map<String, Long> companies) {
        return BigDecimal.valueOf(companies.getOrDefault(place.code(), 0L));
    }

    private static BigDecimal inhabitants(Place place) {
        return place.inhabitants() == null ? BigDecimal.ZERO : place.inhabitants();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
