package dk.kkr.goals.fulfilment;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.goals.account.Note;
import dk.kkr.goals.account.Notes;
import dk.kkr.goals.arithmetic.Fractions;
import dk.kkr.goals.arithmetic.Score;
import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Goal;
import dk.kkr.goals.fulfilment.Fulfilment.AssessedBy;
import dk.kkr.goals.fulfilment.Fulfilment.GoalFigure;
import dk.kkr.goals.indicator.Indicators;
import dk.kkr.goals.indicator.Measures;
import dk.kkr.goals.sql.Database;
import dk.kkr.kit.id.Denmark;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Computes the fulfilment of contracts. */
@Singleton
public class Fulfilments {

    private final Indicators indicators;
    private final Notes notes;
    private final Database database;
    private final Clock clock;

    Fulfilments(Indicators indicators, Notes notes, Database database, Clock clock) {
        this.indicators = indicators;
        this.notes = notes;
        this.database = database;
        this.clock = clock;
    }

    /** The fulfilment now, or as it was known at a time (A7). */
    public Fulfilment of(Contract contract, @Nullable Instant asOf) {
        Map<String, Note> assessments = notes.of(contract.id(), Note.Kind.ASSESSMENT, asOf).stream()
                .collect(Collectors.toMap(Note::goal, n -> n));
        List<GoalFigure> figures = new ArrayList<>();
        List<Score.Goal> scores = new ArrayList<>();
        Measures measures = measures(contract, contract.goals().stream(), asOf);
        for (Goal goal : contract.goals()) {
            List<ComputedTarget> targets = targets(contract, goal, measures, asOf);
            Score computed =
                    Score.ofGoal(targets.stream().map(ComputedTarget::weighted).toList());
            Note assessment = assessments.get(goal.key());
            Score score = assessment == null ? computed : Score.assessed(percent(assessment));
            scores.add(new Score.Goal(goal.key(), goal.weight(), score));
            figures.add(figure(contract, goal, computed, score, assessment, targets));
        }
        Score whole = Score.ofContract(scores);
        return new Fulfilment(
                contract.id(),
                contract.hub(),
                contract.year(),
                TargetView.precise(whole.percent()),
                shown(whole.percent()),
                whole.provisional(),
                List.copyOf(whole.awaits()),
                figures,
                contract.revision(),
                dataVersion(contract.hub(), asOf),
                clock.instant());
    }

    /** The hub's account of each goal that has one, by the goal's key. */
    public Map<String, JsonNode> accounts(Contract contract) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        notes.of(contract.id(), Note.Kind.ACCOUNT, null).forEach(note -> found.put(note.goal(), note.body()));
        return found;
    }

    /** The targets of a goal of the contract with all that they came from. */
    public List<ComputedTarget> targets(Contract contract, Goal goal, @Nullable Instant asOf) {
        return targets(contract, goal, measures(contract, Stream.of(goal), asOf), asOf);
    }

    private Measures measures(Contract contract, Stream<Goal> goals, @Nullable Instant asOf) {
        return indicators.measures(
                contract,
                goals.flatMap(goal -> TargetComputation.asked(contract, goal)).toList(),
                asOf);
    }

    private List<ComputedTarget> targets(Contract contract, Goal goal, Measures measures, @Nullable Instant asOf) {
        Instant at = asOf == null ? clock.instant() : asOf;
        // A contract year ends at midnight where the contract is.
        boolean yearRuns = !Denmark.day(at).isAfter(LocalDate.of(contract.year(), 12, 31));
        TargetComputation computation = new TargetComputation(measures, contract, goal.key(), yearRuns);
        return goal.targets().stream().map(computation::compute).toList();
    }

    /** A target as it is shown. */
    public Fulfilment.TargetFigure shown(ComputedTarget target, Contract contract) {
        return TargetView.of(target, contract.year());
    }

    /** A person's figure of a goal, if there is one (A4). */
    public Optional<AssessedBy> assessment(Contract contract, Goal goal, @Nullable Instant asOf) {
        return notes.of(contract.id(), Note.Kind.ASSESSMENT, asOf).stream()
                .filter(note -> note.goal().equals(goal.key()))
                .map(Fulfilments::assessed)
                .findFirst();
    }

    private static GoalFigure figure(
            Contract contract,
            Goal goal,
            Score computed,
            Score score,
            @Nullable Note assessment,
            List<ComputedTarget> targets) {
        return new GoalFigure(
                goal.key(),
                goal.number(),
                goal.title(),
                goal.origin(),
                Fractions.precise(goal.weight()),
                TargetView.precise(score.percent()),
                shown(score.percent()),
                score.state(),
                score.provisional(),
                List.copyOf(score.awaits()),
                assessment == null ? null : assessed(assessment),
                TargetView.precise(computed.percent()),
                shown(computed.percent()),
                targets.stream()
                        .map(target -> TargetView.of(target, contract.year()))
                        .toList());
    }

    private static AssessedBy assessed(Note assessment) {
        return new AssessedBy(
                Fractions.precise(percent(assessment)),
                assessment.body().path("reason").asText(),
                assessment.by(),
                assessment.at());
    }

    private static BigFraction percent(Note assessment) {
        return Fractions.of(assessment.body().path("percent").decimalValue());
    }

    private static @Nullable Integer shown(@Nullable BigFraction percent) {
        return percent == null ? null : Fractions.shown(percent);
    }

    /** The version of the hub's data, or the newest there was at a time (A7). */
    public long dataVersion(String hub, @Nullable Instant asOf) {
        return database.query(
                        asOf == null
                                ? "select version from hub_data where hub = :hub"
                                : "select max(version) from hub_data_version where hub = :hub and at <= :asOf")
                .set("hub", hub)
                .set("asOf", asOf)
                .first(row -> row.getLong(1))
                .orElse(0L);
    }
}
