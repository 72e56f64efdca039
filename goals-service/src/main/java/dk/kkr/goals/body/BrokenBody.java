package dk.kkr.goals.body;

import java.io.IOException;

/** A list that does not end as a list does, so nobody can tell whether it is whole. */
public final class BrokenBody extends IOException {

    private static final long serialVersionUID = 1L;

    private final long item;

    BrokenBody(long item) {
        super("The list breaks in item " + item);
        this.item = item;
    }

    /** The item that was being read, counted from 1. */
    public long item() {
        return item;
    }
}
