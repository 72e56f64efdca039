package dk.kkr.contracts.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All periods of one code.
 *
 * @param periods by their first day
 * @param lastDay the last day of the last one; null if it goes on
 */
record Timeline(List<Period> periods, @Nullable LocalDate lastDay) {

    Optional<Period> on(LocalDate day) {
        return lastDay != null && day.isAfter(lastDay) ? Optional.empty() : latestBy(day);
    }

    /** What holds that day, or held last before its end, or will hold first if it is still to come. */
    Period nearest(LocalDate day) {
        return latestBy(day).orElseGet(() -> periods.get(0));
    }

    Optional<Period> startingOn(LocalDate day) {
        return periods.stream().filter(p -> p.from().equals(day)).findFirst();
    }

    boolean hasAnyFrom(LocalDate day) {
        return periods.stream().anyMatch(p -> !p.from().isBefore(day));
    }

    /** The last day of that period; null if it goes on. */
    @Nullable
    LocalDate lastDayOf(Period period) {
        return periods.stream()
                .map(Period::from)
                .filter(from -> from.isAfter(period.from()))
                .findFirst()
                .map(next -> next.minusDays(1))
                .orElse(lastDay);
    }

    /** True if it is as the product brought it and nobody has stated anything since. */
    boolean isAsShipped() {
        return periods.size() == 1 && periods.get(0).statedBy.equals(Period.PRODUCT);
    }

    private Optional<Period> latestBy(LocalDate day) {
        return periods.stream().filter(p -> !p.from().isAfter(day)).reduce((earlier, later) -> later);
    }
}
