package dk.kkr.reporting.document;

import jakarta.ws.rs.core.MediaType;

/** One form in which a statement can be read. */
interface StatementFormat {

    /** The type that a client accepts to get it. */
    MediaType type();

    /** Without the dot: {@code pdf}. */
    String suffix();

    /** The same text gives the same bytes. */
    byte[] write(StatementText text);
}
