package dk.kkr.reporting.publication;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The list for search engines, {@code templates/Sitemap.xml}. */
record Sitemap(String start, List<Entry> entries) implements TemplateInstance {

    /** One page. */
    public record Entry(String address, String changed) {}
}
