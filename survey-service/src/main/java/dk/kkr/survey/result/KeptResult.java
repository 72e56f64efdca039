package dk.kkr.survey.result;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The results of one wave as they may be shown. */
@Entity
@Table(name = "wave_result")
class KeptResult {

    @Id
    private UUID wave;

    @JdbcTypeCode(SqlTypes.JSON)
    private ResultView results;

    @SuppressWarnings("NullAway.Init")
    protected KeptResult() {}

    KeptResult(UUID wave, ResultView results) {
        this.wave = wave;
        this.results = results;
    }

    UUID wave() {
        return wave;
    }

    ResultView results() {
        return results;
    }
}
