package dk.kkr.survey.statistics;

import java.util.List;

/**
 * A change of a mean, taken apart after Kitagawa: how much comes from other groups having answered, and how much from
 * the groups answering otherwise.
 *
 * @param composition by the groups' weights having changed
 * @param real by the groups' means having changed
 */
public record ChangeParts(double composition, double real) {

    /** A group's weight (the weights of each wave sum to 1) and mean in either wave. */
    public record Group(double earlierWeight, double laterWeight, double earlierMean, double laterMean) {}

    public static ChangeParts of(List<Group> groups) {
        double composition = 0;
        double real = 0;
        for (Group group : groups) {
            composition += (group.laterWeight - group.earlierWeight) * (group.earlierMean + group.laterMean) / 2;
            real += (group.laterMean - group.earlierMean) * (group.earlierWeight + group.laterWeight) / 2;
        }
        return new ChangeParts(composition, real);
    }

    public double total() {
        return composition + real;
    }
}
