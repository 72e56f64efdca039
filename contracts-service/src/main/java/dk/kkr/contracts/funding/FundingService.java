package dk.kkr.contracts.funding;

import dk.kkr.contracts.contract.Contract;
import dk.kkr.contracts.contract.ContractAccess;
import dk.kkr.contracts.contract.ContractChanges;
import dk.kkr.contracts.document.Versioned;
import dk.kkr.contracts.funding.FundingBody.Basis;
import dk.kkr.contracts.reference.Populations;
import dk.kkr.contracts.reference.ReferenceData;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** States or computes the base grant of a contract's year (F6); a change of it is a new version of the contract. */
@ApplicationScoped
class FundingService {

    private final EntityManager store;
    private final ContractAccess access;
    private final ContractChanges changes;
    private final ReferenceData reference;
    private final Populations populations;
    private final Callers callers;
    private final Clock clock;

    FundingService(
            EntityManager store,
            ContractAccess access,
            ContractChanges changes,
            ReferenceData reference,
            Populations populations,
            Callers callers,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.changes = changes;
        this.reference = reference;
        this.populations = populations;
        this.callers = callers;
        this.clock = clock;
    }

    /** The grant with the version of its contract. */
    Versioned<FundingView> read(UUID id) {
        Contract contract = access.toRead(id);
        Funding funding = store.find(Funding.class, id);
        if (funding == null) {
            throw Refusal.notFound(
                    "No funding is stated for this contract yet.",
                    "Der er endnu ikke angivet finansiering for kontrakten.");
        }
        return new Versioned<>(FundingView.of(funding, reference.namesNear(firstDay(contract))), contract.version());
    }

    /** The grant after it was stated, and whether there was none before. */
    record Stated(Versioned<FundingView> funding, boolean created) {}

    @Transactional
    Stated state(UUID id, @Nullable String ifMatch, FundingBody body) {
        Contract contract = access.forChange(id);
        access.mustActForHub(callers.current(), contract.hub());
        Etags.require(ifMatch, contract.version());
        Map<String, String> names = reference.municipalitiesOf(contract.hub(), firstDay(contract));
        FundingRules.check(body, names.keySet());
        long total = Objects.requireNonNull(body.totalDkk());
        Integer year =
                body.shares() != null ? null : body.year() == null ? Integer.valueOf(contract.year() - 1) : body.year();
        List<Funding.Share> shares = year == null ? stated(body) : computed(contract, total, year);
        Funding known = store.find(Funding.class, id);
        Funding funding = known == null ? new Funding(id) : known;
        funding.state(
                total,
                year == null ? Basis.STATED : Basis.INHABITANTS,
                year,
                shares,
                clock.instant(),
                callers.current().actor());
        if (known == null) {
            store.persist(funding);
        }
        changes.recordPart(contract, "FUNDING");
        store.flush();
        return new Stated(new Versioned<>(FundingView.of(funding, names), contract.version()), known == null);
    }

    private static List<Funding.Share> stated(FundingBody body) {
        return Objects.requireNonNull(body.shares()).stream()
                .map(s -> new Funding.Share(
                        Objects.requireNonNull(s.municipality()), Objects.requireNonNull(s.amountDkk()), null))
                .toList();
    }

    /** The year's municipalities are those of its first day. */
    private static LocalDate firstDay(Contract contract) {
        return LocalDate.of(contract.year(), 1, 1);
    }

    private List<Funding.Share> computed(Contract contract, long total, int year) {
        LocalDate day = firstDay(contract);
        Populations.Count count = populations.count(contract.hub(), day, year);
        if (!count.missing().isEmpty()) {
            Map<String, String> names = reference.namesNear(day);
            String missing = count.missing().stream()
                    .map(code -> names.get(code) + " (" + code + ")")
                    .collect(Collectors.joining(", "));
            throw Refusal.rule(
                    "POPULATION_MISSING",
                    "The inhabitants in " + year + " are missing of " + missing
                            + "; store them under /v1/municipalities/{code}/population/" + year + ".",
                    "Indbyggertal for " + year + " mangler for " + missing
                            + "; registrér dem under /v1/municipalities/{code}/population/" + year + ".");
        }
        Map<String, Long> inhabitants = count.inhabitants();
        if (inhabitants.values().stream().allMatch(number -> number == 0)) {
            throw Refusal.rule(
                    "POPULATION_MISSING",
                    "Nobody lived in the hub's municipalities in " + year + "; correct the populations.",
                    "Ingen boede i husets kommuner i " + year + "; ret indbyggertallene.");
        }
        return Apportionment.of(total, inhabitants).entrySet().stream()
                .map(share -> new Funding.Share(share.getKey(), share.getValue(), inhabitants.get(share.getKey())))
                .toList();
    }
}
