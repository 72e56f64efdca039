package dk.kkr.contracts.contract;

import dk.kkr.contracts.goal.Goal;
import dk.kkr.contracts.goal.Target;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What lists and searches read of a contract, so that they never open its revisions: the title, goal keys and titles of
 * the revision in force or drafted, and the agreement that what is being agreed on was written by.
 *
 * @param agreement of the revision shown
 * @param searchText the titles, in small letters
 * @param openAgreement null if nothing is being agreed on
 */
@Embeddable
record Summary(
        String title,
        UUID agreement,

        @Column(name = "goal_keys") @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> goalKeys,

        @Column(name = "search_text") String searchText,

        @Column(name = "open_agreement") @Nullable UUID openAgreement,

        @Column(name = "open_agreement_sha256") @Nullable String openAgreementSha256) {

    static Summary of(Revision shown, Revisions among) {
        Revision current = among.current();
        String title = String.valueOf(shown.body().title());
        return new Summary(
                title,
                shown.agreement().id(),
                shown.goals().stream().map(g -> String.valueOf(g.key())).toList(),
                Stream.concat(Stream.of(title), shown.goals().stream().flatMap(Summary::titles))
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining("\n"))
                        .toLowerCase(Locale.ROOT),
                current.isOpen() ? current.agreement().id() : null,
                current.isOpen() ? current.agreement().sha256() : null);
    }

    private static Stream<@Nullable String> titles(Goal goal) {
        return Stream.concat(
                Stream.of(String.valueOf(goal.title())), goal.allTargets().map(Target::title));
    }
}
