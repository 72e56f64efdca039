package dk.kkr.reporting.document;

import dk.kkr.reporting.figure.Bar;
import dk.kkr.reporting.statement.Content;
import dk.kkr.reporting.statement.Fulfilment;
import dk.kkr.reporting.statement.Statement;
import dk.kkr.reporting.statement.Transmission;
import dk.kkr.reporting.wording.DanishDates;
import dk.kkr.reporting.wording.DanishNumbers;
import dk.kkr.reporting.wording.DanishText;
import dk.kkr.reporting.wording.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A statement as a Danish reader sees it: every figure and date in words, in the order they stand. All formats are laid out
 * from this, so that none says something else than another.
 *
 * @param notices what a reader must know first: that the figures are live, provisional, or not published yet
 * @param facts what stands under the total on the front page, name and value
 */
public record StatementText(
        Statement statement,
        String hub,
        String kkr,
        String heading,
        String total,
        String totalLabel,
        List<String> notices,
        List<Fact> facts,
        List<String> note,
        List<Bar> bars,
        List<GoalText> goals) {

    /** A line of the front page. */
    public record Fact(String name, String value, boolean code) {
        Fact(String name, String value) {
            this(name, value, false);
        }
    }

    static StatementText of(Statement statement, String hub, String kkr) {
        Content content = statement.content();
        Fulfilment fulfilment = content.fulfilment();
        Map<String, String> titles = content.titles();
        return new StatementText(
                statement,
                hub,
                kkr,
                "Resultatopgørelse " + statement.year(),
                DanishNumbers.shown(fulfilment.shown()),
                fulfilment.provisional() ? "samlet målopfyldelse, foreløbig" : "samlet målopfyldelse",
                notices(statement, fulfilment, titles),
                facts(statement, content, hub, kkr),
                DanishText.paragraphs(content.note()),
                Bar.of(fulfilment),
                fulfilment.goals().stream()
                        .map(goal -> GoalText.of(goal, content, titles, statement.year()))
                        .toList());
    }

    /** {@code Resultatopgørelse 2024 – Erhvervshus Nordjylland}. */
    public String title() {
        return heading + " – " + hub;
    }

    /** {@code Udgave 1, godkendt 15. april 2025}, or that these are no edition. */
    public String edition() {
        return statement.isLive()
                ? "Aktuelle tal – ikke en godkendt udgave"
                : "Udgave " + statement.edition() + ", godkendt " + DanishDates.date(statement.approvedOn());
    }

    /** The address of this very statement, without a suffix. */
    public String address() {
        return "/v1/result-statements/" + statement.contractId();
    }

    /** What must follow the address for this edition. */
    public String query() {
        return "?edition=" + (statement.isLive() ? "live" : statement.edition());
    }

    private static List<String> notices(Statement statement, Fulfilment fulfilment, Map<String, String> titles) {
        List<String> notices = new ArrayList<>();
        if (statement.isLive()) {
            notices.add("Aktuelle tal, opgjort " + DanishDates.time(fulfilment.computedAt())
                    + ". De er ikke godkendt og kan ændre sig.");
        } else if (!statement.isPublished()) {
            notices.add("Udgaven er godkendt, men endnu ikke offentliggjort.");
        }
        if (fulfilment.provisional()) {
            List<String> awaited = fulfilment.awaits().stream()
                    .map(key -> titles.containsKey(key) ? "»" + titles.get(key) + "«" : Terms.of(key))
                    .toList();
            notices.add("Foreløbig opgørelse."
                    + (awaited.isEmpty() ? "" : " Den afventer " + Terms.list(awaited, "og") + "."));
        }
        return notices;
    }

    private static List<Fact> facts(Statement statement, Content content, String hub, String kkr) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Erhvervshus", hub));
        facts.add(new Fact("KKR", kkr));
        facts.add(new Fact("År", String.valueOf(statement.year())));
        facts.add(new Fact("Kontrakt", statement.title()));
        if (statement.isLive()) {
            facts.add(new Fact("Udgave", "Ingen – aktuelle tal"));
            return facts;
        }
        facts.add(new Fact("Udgave", String.valueOf(statement.edition())));
        facts.add(new Fact("Godkendt", DanishDates.date(statement.approvedOn())));
        List<String> sent = content.transmissions().stream()
                .map(StatementText::transmission)
                .toList();
        if (!sent.isEmpty()) {
            facts.add(new Fact("Sendt til", String.join(", ", sent)));
        }
        var consideration = content.consideration();
        if (consideration != null) {
            facts.add(new Fact(
                    "Behandlet i KKR",
                    DanishDates.date(consideration.consideredOn())
                            + (consideration.meeting() == null
                                            || consideration.meeting().isBlank()
                                    ? ""
                                    : " (" + consideration.meeting() + ")")));
        }
        facts.add(new Fact(
                "Offentliggjort", statement.isPublished() ? DanishDates.date(statement.publishedOn()) : "Ikke endnu"));
        facts.add(new Fact("SHA-256", String.valueOf(statement.sha256()), true));
        return facts;
    }

    private static String transmission(Transmission transmission) {
        return Terms.of(transmission.recipient())
                + (transmission.sentOn() == null ? "" : " (" + DanishDates.date(transmission.sentOn()) + ")");
    }
}
