package dk.kkr.survey.result;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The kept results of waves; every output reads them, and nothing else of what was answered. */
@Singleton
public class Results implements PanacheRepositoryBase<KeptResult, UUID> {

    /** What may be shown of a wave; empty until it has closed, or figures published elsewhere are given. */
    public Optional<ResultView> of(UUID wave) {
        return findByIdOptional(wave).map(KeptResult::results);
    }

    /** Keeps results, in place of any kept before. */
    public void keep(UUID wave, ResultView results) {
        getEntityManager().merge(new KeptResult(wave, results));
    }
}
