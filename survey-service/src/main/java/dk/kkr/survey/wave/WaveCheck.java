package dk.kkr.survey.wave;

import dk.kkr.kit.problem.Fault;
import dk.kkr.survey.panel.PanelKind;
import dk.kkr.survey.panel.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which breakdowns of a wave can never be shown with this panel, whoever answers, since the group is too small (S5). */
final class WaveCheck {

    private WaveCheck() {}

    /** @param k in how many answers a figure must be of to be shown */
    static List<Fault> of(List<Seat> seats, PanelKind kind, int k) {
        boolean members = kind == PanelKind.MEMBERS;
        Function<Seat, @Nullable String> first = members ? Seat::kkr : Seat::municipalityGroup;
        Function<Seat, @Nullable String> second = members ? Seat::role : Seat::settlement;
        List<Fault> found = new ArrayList<>();
        tell(seats, first, k, found);
        tell(seats, second, k, found);
        tell(seats, seat -> first.apply(seat) + " × " + second.apply(seat), k, found);
        return found;
    }

    private static void tell(List<Seat> seats, Function<Seat, @Nullable String> group, int k, List<Fault> found) {
        Map<String, Long> sizes = seats.stream()
                .map(seat -> String.valueOf(group.apply(seat)))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        sizes.forEach((name, size) -> {
            if (size < k) {
                found.add(Fault.at(
                        "",
                        "NEVER_SHOWN",
                        name + " has " + size + " members in the panel, fewer than " + k
                                + ": its figures will never be shown, and others must be withheld with them.",
                        name + " har " + size + " medlemmer i panelet, færre end " + k
                                + ": dets tal vil aldrig blive vist, og andre må holdes tilbage sammen med dem."));
            }
        });
    }
}
