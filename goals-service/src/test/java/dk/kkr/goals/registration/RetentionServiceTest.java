package dk.kkr.goals.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.kkr.goals.sql.Database;
import dk.kkr.kit.id.Ids;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class RetentionServiceTest {

    @Inject
    RetentionService retention;

    @Inject
    Registrations registrations;

    @Inject
    Database database;

    private void store(String id, LocalDate startedOn) {
        database.query("""
                        insert into registration (hub, registration_id, cvr, p_number, company_name, municipality, pathway,
                            theme, started_on, hours, referred_to, recorded_at, retracted, content_sha256, import_id,
                            known_from)
                        values ('sydjylland', :id, '10000009', '1000000001', 'Eksempel ApS', '561', 'SHORT', 'SALES',
                            :started, 2, '[{"actor": "Jens Jensen", "kind": "PRIVATE_ADVISOR"}]', now(), false,
                            '\\x00', :import, now())
                        """)
                .set("id", id)
                .set("started", startedOn)
                .set("import", Ids.next())
                .update();
    }

    @Test
    void reducesRowsOfYearsThatAreOldEnoughToWhatCounts() {
        int year = LocalDate.now(ZoneOffset.UTC).getYear();
        store("ret-old", LocalDate.of(year - 6, 12, 31));
        store("ret-kept", LocalDate.of(year - 5, 1, 1));
        retention.sweep();
        Registration old = registrations.find("sydjylland", "ret-old").orElseThrow();
        assertNull(old.companyName());
        assertNull(old.pNumber());
        assertEquals("10000009", old.cvr());
        assertEquals("[{\"kind\": \"PRIVATE_ADVISOR\", \"actor\": null}]", old.referredTo());
        Registration kept = registrations.find("sydjylland", "ret-kept").orElseThrow();
        assertEquals("Eksempel ApS", kept.companyName());
        assertEquals("1000000001", kept.pNumber());
        assertEquals(0, retention.reduce());
    }
}
