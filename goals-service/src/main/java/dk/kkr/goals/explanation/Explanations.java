package dk.kkr.goals.explanation;

import dk.kkr.goals.arithmetic.Fractions;
import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Goal;
import dk.kkr.goals.explanation.TargetProvenance.Part;
import dk.kkr.goals.fulfilment.ComputedTarget;
import dk.kkr.goals.fulfilment.Fulfilment.TargetFigure;
import dk.kkr.goals.fulfilment.Fulfilments;
import dk.kkr.goals.indicator.Figure;
import dk.kkr.goals.indicator.Provenance;
import dk.kkr.goals.indicator.Provenances;
import dk.kkr.goals.indicator.Provenances.Looked;
import dk.kkr.goals.sql.Database;
import dk.kkr.kit.problem.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Explains targets, from the very computation that gives their figures. */
@Singleton
public class Explanations {

    private final Fulfilments fulfilments;
    private final Provenances provenances;
    private final Database database;

    Explanations(Fulfilments fulfilments, Provenances provenances, Database database) {
        this.fulfilments = fulfilments;
        this.provenances = provenances;
        this.database = database;
    }

    /**
     * The target of a goal by its key, which is the only one in its goal, or by its path.
     *
     * @throws Refusal 404 if the goal has none
     */
    ComputedTarget target(Contract contract, Goal goal, String keyOrPath, @Nullable Instant asOf) {
        return fulfilments.targets(contract, goal, asOf).stream()
                .flatMap(ComputedTarget::all)
                .filter(t -> t.target().key().equals(keyOrPath) || t.path().equals(keyOrPath))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "The goal has no such target; use the key of one of its targets or groups.",
                        "Målet har intet sådant målepunkt; brug nøglen på et af dets målepunkter eller grupper."));
    }

    Explanation explain(Contract contract, Goal goal, ComputedTarget target, @Nullable Instant asOf, Wording wording) {
        TargetFigure shown = fulfilments.shown(target, contract);
        List<Part> parts = parts(contract, target, asOf);
        return new Explanation(
                contract.id(),
                contract.hub(),
                contract.year(),
                goal.key(),
                goal.number(),
                target.target().key(),
                target.path(),
                target.target().title(),
                wording.language(),
                contract.revision(),
                fulfilments.dataVersion(contract.hub(), asOf),
                asOf,
                shown.actual(),
                exact(decisive(target)),
                shown.percent(),
                shown.state(),
                sentences(contract, goal, target, shown, parts, asOf, wording),
                new Arithmetic(wording).lines(target, shown),
                parts);
    }

    /** Where the figures of all targets of a contract come from, in the contract's order. */
    public List<TargetProvenance> provenance(Contract contract) {
        return contract.goals().stream()
                .flatMap(goal -> fulfilments.targets(contract, goal, null).stream()
                        .flatMap(ComputedTarget::all)
                        .filter(target -> target.members().isEmpty())
                        .map(target -> new TargetProvenance(goal.key(), target.path(), parts(contract, target, null))))
                .toList();
    }

    private static @Nullable BigFraction decisive(ComputedTarget target) {
        ComputedTarget.Part decisive = target.decisive();
        return decisive == null ? null : decisive.figure().actual();
    }

    private List<String> sentences(
            Contract contract,
            Goal goal,
            ComputedTarget target,
            TargetFigure shown,
            List<Part> parts,
            @Nullable Instant asOf,
            Wording wording) {
        Sentences sentences = new Sentences(wording.naming(names(wording.language())));
        sentences.about(contract, goal, target, hub(contract.hub()));
        if (asOf != null) {
            sentences.say("about.asOf", wording.date(asOf));
        }
        if (target.placed() != null) {
            sentences.measured(target.placed().indicator(), contract.year());
        } else if (target.members().isEmpty()) {
            sentences.say("kind.NOWHERE");
        }
        target.parts().stream().findFirst().ifPresent(part -> sentences.source(part.figure()));
        for (Part part : parts) {
            if (part.provenance() != null) {
                sentences.rows(part.segment(), part.provenance());
            }
        }
        sentences.result(target, shown);
        fulfilments
                .assessment(contract, goal, asOf)
                .ifPresent(a -> sentences.say("assessed", a.by(), a.percent(), a.reason()));
        return sentences.told();
    }

    /** Each part in its own year, and of a rise in the year it is counted from too. */
    private List<Part> parts(Contract contract, ComputedTarget target, @Nullable Instant asOf) {
        List<Part> parts = new ArrayList<>();
        for (ComputedTarget.Part part : target.parts()) {
            Figure figure = part.figure();
            int year = part.indicator().period().of(contract.year());
            BigFraction now =
                    figure.rise() == null ? figure.actual() : figure.rise().now();
            parts.add(part(contract, part, year, now, figure.numerator(), figure.denominator(), figure.n(), asOf));
            if (figure.rise() != null) {
                int before = part.indicator().period().of(figure.rise().sinceYear());
                parts.add(part(contract, part, before, figure.rise().then(), null, null, null, asOf));
            }
        }
        return parts;
    }

    private Part part(
            Contract contract,
            ComputedTarget.Part part,
            int year,
            @Nullable BigFraction actual,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Long n,
            @Nullable Instant asOf) {
        Provenance provenance = part.indicator().kind().fromRows()
                ? provenances.of(new Looked(contract.hub(), year, part.indicator(), asOf))
                : null;
        return new Part(
                part.segment(),
                year,
                actual == null ? null : Fractions.precise(actual),
                exact(actual),
                n,
                numerator,
                denominator,
                provenance);
    }

    private static @Nullable String exact(@Nullable BigFraction value) {
        return value == null
                ? null
                : value.getDenominator().equals(java.math.BigInteger.ONE)
                        ? value.getNumerator().toString()
                        : value.getNumerator() + "/" + value.getDenominator();
    }

    /** Themes, questions and answers are data, and so are their names. */
    private Map<String, String> names(String language) {
        Map<String, String> names = new HashMap<>();
        database.query("""
                        select 'theme.' || code, case when :en then coalesce(name_en, name) else name end from theme
                        union all
                        select 'question.' || key, case when :en then coalesce(text_en, text_da) else text_da end
                        from evaluation_question
                        union all
                        select 'answer.' || code, case when :en then coalesce(text_en, text_da) else text_da end
                        from evaluation_answer
                        """).set("en", language.equals("en")).list(row -> {
            if (row.getString(2) != null) {
                names.put(row.getString(1), row.getString(2));
            }
            return true;
        });
        return names;
    }

    private String hub(String code) {
        return database.query("select name from hub where code = :code")
                .set("code", code)
                .first(row -> row.getString(1))
                .orElse(code);
    }
}
