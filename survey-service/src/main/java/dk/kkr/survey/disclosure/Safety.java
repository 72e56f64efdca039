package dk.kkr.survey.disclosure;

import java.util.Set;

/** Tells what of the withheld would be exposed by what a pattern shows. */
interface Safety {

    /** Of a group, something that can be reckoned. */
    record Exposed(int group, int figure) {}

    Set<Exposed> exposed(Pattern pattern);
}
