package dk.kkr.local;

import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param fresh forget the data of earlier runs first
 * @param sample load the sample data into an empty stack
 */
record Options(boolean fresh, boolean sample) {

    static Options parse(List<String> arguments) {
        boolean fresh = false;
        boolean sample = true;
        for (String argument : arguments) {
            switch (argument) {
                case "--fresh" -> fresh = true;
                case "--no-sample" -> sample = false;
                default ->
                    throw new CannotStart(
                            "There is no option '" + argument + "': deploy/run --help lists those there are.");
            }
        }
        return new Options(fresh, sample);
    }
}
