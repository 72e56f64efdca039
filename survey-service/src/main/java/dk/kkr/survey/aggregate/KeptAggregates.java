package dk.kkr.survey.aggregate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Published figures as they were given. */
@Entity
@Table(name = "wave_aggregate")
class KeptAggregates {

    @Id
    private UUID wave;

    @JdbcTypeCode(SqlTypes.JSON)
    private Aggregates figures;

    @SuppressWarnings("NullAway.Init")
    protected KeptAggregates() {}

    KeptAggregates(UUID wave, Aggregates figures) {
        this.wave = wave;
        this.figures = figures;
    }

    UUID wave() {
        return wave;
    }

    Aggregates figures() {
        return figures;
    }
}
