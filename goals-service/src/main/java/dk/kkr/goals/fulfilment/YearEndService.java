package dk.kkr.goals.fulfilment;

import dk.kkr.goals.change.HubData;
import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Contracts;
import dk.kkr.kit.id.Denmark;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Tells the figures of contracts whose year has ended: from then on those from rows are no longer provisional (A3), though
 * nothing has changed that would tell them. What is told already is not told again.
 */
@Singleton
class YearEndService {

    private final Contracts contracts;
    private final FulfilmentPublisher publisher;
    private final HubData hubData;
    private final Clock clock;

    YearEndService(Contracts contracts, FulfilmentPublisher publisher, HubData hubData, Clock clock) {
        this.contracts = contracts;
        this.publisher = publisher;
        this.hubData = hubData;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m")
    void look() {
        int ended = Denmark.day(clock.instant()).getYear() - 1;
        contracts.ofYear(ended).forEach(this::tell);
    }

    @Transactional
    void tell(Contract contract) {
        hubData.hold(contract.hub());
        publisher.publish(contract);
    }
}
