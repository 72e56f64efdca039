package dk.kkr.reporting.publication;

import dk.kkr.reporting.publication.Publication.File;
import dk.kkr.reporting.wording.DanishDates;
import dk.kkr.reporting.wording.DanishNumbers;
import java.util.List;

/** A publication as a Danish reader sees it in a list. */
public record PublicationText(
        Publication publication, String title, String figure, String date, String page, List<File> files) {

    static PublicationText of(Publication publication) {
        return new PublicationText(
                publication,
                title(publication),
                publication.shown() == null ? "" : DanishNumbers.shown(publication.shown()),
                DanishDates.date(publication.publishedOn()),
                publication.files().isEmpty() ? "" : publication.files().get(0).href(),
                publication.files().size() < 2
                        ? List.of()
                        : publication.files().subList(1, publication.files().size()));
    }

    private static String title(Publication publication) {
        return switch (publication.kind()) {
            case FRAMEWORK_AGREEMENT, CONTRACT -> publication.title();
            case STATEMENT -> publication.hubName() + ", udgave " + publication.edition();
        };
    }

    /** The name that it is sorted by among those of its year. */
    String hub() {
        return String.valueOf(publication.hubName());
    }
}
