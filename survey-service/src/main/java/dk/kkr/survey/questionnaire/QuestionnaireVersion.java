package dk.kkr.survey.questionnaire;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One version of a questionnaire; its number is its place among them, from 1.
 *
 * @param publishedAt null while it is a draft
 */
@Embeddable
record QuestionnaireVersion(
        @Enumerated(EnumType.STRING) Status status,
        @JdbcTypeCode(SqlTypes.JSON) QuestionnaireBody content,
        @Column(name = "published_at") @Nullable Instant publishedAt) {

    static QuestionnaireVersion draft(QuestionnaireBody content) {
        return new QuestionnaireVersion(Status.DRAFT, content, null);
    }

    QuestionnaireVersion published(Instant at) {
        return new QuestionnaireVersion(Status.PUBLISHED, content, at);
    }

    boolean isDraft() {
        return status == Status.DRAFT;
    }
}
