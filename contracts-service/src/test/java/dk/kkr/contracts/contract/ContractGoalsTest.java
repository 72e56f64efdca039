package dk.kkr.contracts.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.kkr.contracts.Api;
import dk.kkr.contracts.agreement.AgreementBody;
import dk.kkr.contracts.goal.Goal;
import dk.kkr.contracts.goal.Indicator;
import dk.kkr.contracts.goal.IndicatorKind;
import dk.kkr.contracts.goal.Target;
import dk.kkr.contracts.goal.Threshold;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The real agreements, resolved for hub and year (F2, F3). */
class ContractGoalsTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final AgreementBody FIRST = read(Api.resource("framework-2021-2023.json"), AgreementBody.class);
    private static final AgreementBody SECOND = read(Api.resource("framework-2024-2027.json"), AgreementBody.class);
    private static final String OTHER = """
            {"key":"k","title":"t","fromYear":2024,"toYear":2025,"goals":[{"key":"g","title":"G","targets":[
             {"key":"waiting","title":"W","indicator":{"kind":"REPORTED_VALUE","measure":"WAITING"},"threshold":{"comparator":"AT_MOST","value":10}},
             {"key":"rise","title":"R","indicator":{"kind":"REPORTED_VALUE","measure":"RISE"},"threshold":{"comparator":"RISE_AT_LEAST","value":5,"sinceYear":2020}},
             {"key":"by-hub","title":"H","indicator":{"kind":"COMPANY_COUNT"},"threshold":{"comparator":"AT_LEAST","value":1,"values":[
               {"hub":"fyn","value":2},{"year":2025,"value":3},{"year":2025,"hub":"fyn","value":4}]}},
             {"key":"open","title":"O"},
             {"key":"never","title":"N","indicator":{"kind":"PATHWAY_COUNT"},"threshold":null}]}]}""";

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static List<Goal> goals(AgreementBody agreement, String hub, int year, String body) {
        return ContractGoals.of(hub, year, read(body, ContractBody.class), agreement);
    }

    private static Target target(List<Goal> goals, String goal, String target) {
        return goals.stream()
                .filter(g -> goal.equals(g.key()))
                .flatMap(Goal::allTargets)
                .filter(t -> target.equals(t.key()))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal value(List<Goal> goals, String goal, String target) {
        Threshold threshold = target(goals, goal, target).threshold();
        return threshold == null ? null : threshold.value().value();
    }

    private static Refusal refused(AgreementBody agreement, String hub, int year, String body) {
        return assertThrows(Refusal.class, () -> goals(agreement, hub, year, body));
    }

    private static List<String> pointers(Refusal refusal) {
        return refusal.faults().stream().map(Fault::pointer).toList();
    }

    private static List<String> codes(Refusal refusal) {
        return refusal.faults().stream().map(Fault::code).toList();
    }

    private static final String OPEN_FILLED = """
            "nationalTargets":[{"goal":"g","target":"open","indicator":{"kind":"MUNICIPAL_SPREAD","tolerance":10},
              "threshold":{"comparator":"AT_LEAST","value":80}}]""";

    @Test
    void takesTheValueOfYearAndHub() {
        assertEquals(new BigDecimal(45), value(goals(FIRST, "nordjylland", 2021, "{}"), "awareness", "hub"));
        assertEquals(new BigDecimal(31), value(goals(FIRST, "hovedstaden", 2021, "{}"), "awareness", "hub"));
        assertEquals(new BigDecimal(50), value(goals(FIRST, "hovedstaden", 2023, "{}"), "awareness", "hub"));
        assertEquals(new BigDecimal(94), value(goals(SECOND, "fyn", 2027, "{}"), "entrepreneurs", "young-companies"));
    }

    @Test
    void takesTheMostSpecificStatedValue() {
        AgreementBody other = read(OTHER, AgreementBody.class);
        String body = "{" + OPEN_FILLED + "}";
        assertEquals(BigDecimal.valueOf(1), value(goals(other, "sjaelland", 2024, body), "g", "by-hub"));
        assertEquals(BigDecimal.valueOf(2), value(goals(other, "fyn", 2024, body), "g", "by-hub"));
        assertEquals(BigDecimal.valueOf(3), value(goals(other, "sjaelland", 2025, body), "g", "by-hub"));
        assertEquals(BigDecimal.valueOf(4), value(goals(other, "fyn", 2025, body), "g", "by-hub"));
    }

    @Test
    void aStatedNullMeansThatNoneIsSetThatYear() {
        assertNull(value(goals(SECOND, "nordjylland", 2024, "{}"), "entrepreneurs", "young-companies"));
    }

    @Test
    void aYearWithNothingStatedMustBeSetByTheContractAndIsNamed() {
        Refusal refusal = refused(FIRST, "nordjylland", 2022, "{}");
        assertEquals(409, refusal.status());
        assertEquals("THRESHOLD_MISSING", refusal.code());
        assertTrue(
                refusal.detail().en().contains("'awareness/hub'"),
                refusal.detail().en());
        assertTrue(
                refusal.detail().da().contains("'referrals/use'"),
                refusal.detail().da());
        List<Goal> goals = goals(FIRST, "nordjylland", 2022, """
                {"nationalThresholds":[{"goal":"awareness","target":"hub","value":47},{"goal":"referrals","target":"use","value":48}]}""");
        assertEquals(new BigDecimal(47), value(goals, "awareness", "hub"));
    }

    @Test
    void leavesOutWhatDoesNotApplyThatYear() {
        List<Goal> of2021 = goals(FIRST, "nordjylland", 2021, "{}");
        assertEquals(8, of2021.size());
        assertEquals(
                List.of("tool", "offerings"),
                of2021.get(5).targets().stream().map(Target::key).toList());
        List<Goal> of2023 = goals(FIRST, "nordjylland", 2023, "{}");
        assertEquals(7, of2023.size());
        assertEquals(
                IntStream.rangeClosed(1, 7).boxed().toList(),
                of2023.stream().map(Goal::number).toList());
    }

    @Test
    void aContractMayBeStricterButNeverWeaker() {
        String body = "{\"nationalThresholds\":[{\"goal\":\"referrals\",\"target\":\"use\",\"value\":%s}]}";
        assertEquals(
                new BigDecimal("50.5"), value(goals(SECOND, "fyn", 2024, body.formatted("50.5")), "referrals", "use"));
        assertEquals(new BigDecimal("50"), value(goals(SECOND, "fyn", 2024, body.formatted("50")), "referrals", "use"));
        Refusal weaker = refused(SECOND, "fyn", 2024, body.formatted("49.9"));
        assertEquals("WEAKER_THRESHOLD", weaker.code());
        assertEquals(List.of("/nationalThresholds/0/value"), pointers(weaker));
    }

    @Test
    void stricterIsLowerForAtMost() {
        AgreementBody other = read(OTHER, AgreementBody.class);
        String body =
                "{\"nationalThresholds\":[{\"goal\":\"g\",\"target\":\"waiting\",\"value\":%s}]," + OPEN_FILLED + "}";
        assertEquals(BigDecimal.valueOf(9), value(goals(other, "fyn", 2024, body.formatted("9")), "g", "waiting"));
        assertEquals(
                "WEAKER_THRESHOLD",
                refused(other, "fyn", 2024, body.formatted("11")).code());
        assertEquals(List.of("THRESHOLD_NOT_POSITIVE"), codes(refused(other, "fyn", 2024, body.formatted("0"))));
    }

    @Test
    void aContractMaySetWhatTheAgreementSetsToNoneThatYear() {
        String body =
                "{\"nationalThresholds\":[{\"goal\":\"entrepreneurs\",\"target\":\"young-companies\",\"value\":80}]}";
        assertEquals(new BigDecimal(80), value(goals(SECOND, "fyn", 2024, body), "entrepreneurs", "young-companies"));
    }

    @Test
    void fillsInAnOpenIndicatorAndWantsIt() {
        AgreementBody other = read(OTHER, AgreementBody.class);
        Refusal missing = refused(other, "fyn", 2024, "{}");
        assertEquals(List.of("INDICATOR_MISSING"), codes(missing));
        assertTrue(missing.detail().en().contains("'g/open'"));
        Target open = target(goals(other, "fyn", 2024, "{" + OPEN_FILLED + "}"), "g", "open");
        assertEquals(IndicatorKind.MUNICIPAL_SPREAD, open.indicator().kind());
        assertEquals("O", open.title());
        assertNull(open.addedByContract());
    }

    @Test
    void fillsInWhatTheAgreementLeavesToBeAssessed() {
        List<Goal> goals = goals(FIRST, "fyn", 2021, """
                {"nationalTargets":[{"goal":"spread","target":"agreed","title":"Geografisk spredning",
                 "indicator":{"kind":"MUNICIPAL_SPREAD","tolerance":15},"threshold":{"comparator":"AT_LEAST","value":75}}]}""");
        assertEquals(new BigDecimal(75), value(goals, "spread", "agreed"));
        assertEquals("Geografisk spredning", target(goals, "spread", "agreed").title());
    }

    @Test
    void mayVaryCohortAndWhatCounts() {
        String body = """
                {"nationalTargets":[{"goal":"satisfaction","target":"nps",
                  "indicator":{"kind":"NET_PROMOTER_SCORE","question":"recommend","perSegment":%s,"period":"YEAR_EARLIER"}}]}""";
        Target nps = target(goals(SECOND, "fyn", 2024, body.formatted("true")), "satisfaction", "nps");
        assertEquals(Indicator.Period.YEAR_EARLIER, nps.indicator().period());
        assertEquals(new BigDecimal(70), nps.threshold().value().value());
        assertEquals(List.of("INDICATOR_NOT_OPEN"), codes(refused(SECOND, "fyn", 2024, body.formatted("false"))));
    }

    @Test
    void keepsTheComparatorOfTheAgreement() {
        String body = """
                {"nationalTargets":[{"goal":"referrals","target":"use","threshold":{"comparator":"%s","value":60}}]}""";
        assertEquals(
                new BigDecimal(60), value(goals(SECOND, "fyn", 2024, body.formatted("AT_LEAST")), "referrals", "use"));
        assertEquals(List.of("COMPARATOR_NOT_OPEN"), codes(refused(SECOND, "fyn", 2024, body.formatted("MORE_THAN"))));
    }

    @Test
    void stricterIsHigherForRisesAndForMoreThan() {
        AgreementBody rise = read(OTHER, AgreementBody.class);
        String body =
                "{\"nationalThresholds\":[{\"goal\":\"g\",\"target\":\"rise\",\"value\":%s}]," + OPEN_FILLED + "}";
        assertEquals(BigDecimal.valueOf(6), value(goals(rise, "fyn", 2024, body.formatted("6")), "g", "rise"));
        assertEquals(BigDecimal.valueOf(5), value(goals(rise, "fyn", 2024, body.formatted("5")), "g", "rise"));
        assertEquals(List.of("WEAKER_THRESHOLD"), codes(refused(rise, "fyn", 2024, body.formatted("4.99"))));
        String more = "{\"nationalThresholds\":[{\"goal\":\"effect\",\"target\":\"productivity\",\"value\":%s}]}";
        assertEquals(
                new BigDecimal("0.1"),
                value(goals(SECOND, "fyn", 2024, more.formatted("0.1")), "effect", "productivity"));
        assertEquals(
                new BigDecimal("0"), value(goals(SECOND, "fyn", 2024, more.formatted("0")), "effect", "productivity"));
        Refusal weaker = refused(SECOND, "fyn", 2024, more.formatted("-0.1"));
        assertEquals(List.of("WEAKER_THRESHOLD"), codes(weaker));
        assertTrue(
                weaker.detail().da().contains("er nationalt mere end 0"),
                weaker.detail().da());
    }

    @Test
    void keepsTheNamesThatTheAgreementGives() {
        String body = "{\"nationalTargets\":[{\"goal\":\"referrals\",\"target\":\"use\",\"title\":\"%s\"}]}";
        String title =
                target(goals(SECOND, "fyn", 2024, "{}"), "referrals", "use").title();
        goals(SECOND, "fyn", 2024, body.formatted(title));
        Refusal renamed = refused(SECOND, "fyn", 2024, body.formatted("Noget andet"));
        assertEquals(List.of("TITLE_NOT_OPEN"), codes(renamed));
        assertEquals(List.of("/nationalTargets/0/title"), pointers(renamed));
    }

    @Test
    void weightsLieAboveNothingAndUpToAThousand() {
        String body = """
                {"regionalGoals":[{"key":"r","title":"R","weight":%s,"targets":[{"key":"a","title":"A","indicator":{"kind":"ASSESSMENT"}}]}]}""";
        assertEquals(7, goals(SECOND, "fyn", 2024, body.formatted("0.5")).size());
        assertEquals(7, goals(SECOND, "fyn", 2024, body.formatted("1000")).size());
        assertEquals(List.of("POSITIVE"), codes(refused(SECOND, "fyn", 2024, body.formatted("0"))));
        assertEquals(List.of("POSITIVE"), codes(refused(SECOND, "fyn", 2024, body.formatted("-1"))));
        assertEquals(List.of("MAX"), codes(refused(SECOND, "fyn", 2024, body.formatted("1000.5"))));
        assertTrue(codes(refused(SECOND, "fyn", 2024, body.formatted("1e999999999")))
                .contains("MAX"));
        assertEquals(List.of("MAX"), codes(refused(SECOND, "fyn", 2024, body.formatted("0.0000001"))));
    }

    @Test
    void numbersAreGivenByTheService() {
        String body = """
                {"regionalGoals":[{"key":"r","number":%d,"title":"R","targets":[{"key":"a","title":"A","indicator":{"kind":"ASSESSMENT"}}]}]}""";
        assertEquals(7, goals(SECOND, "fyn", 2024, body.formatted(7)).size());
        Refusal renumbered = refused(SECOND, "fyn", 2024, body.formatted(3));
        assertEquals(List.of("FROZEN_FIELD"), codes(renumbered));
        assertEquals(List.of("/regionalGoals/0/number"), pointers(renumbered));
    }

    @Test
    void textsListsAndControlCharactersHaveLimits() {
        String title = "{\"title\":\"%s\"}";
        goals(SECOND, "fyn", 2024, title.formatted("x".repeat(300)));
        assertEquals(List.of("SIZE"), codes(refused(SECOND, "fyn", 2024, title.formatted("x".repeat(301)))));
        assertEquals(List.of("PATTERN"), codes(refused(SECOND, "fyn", 2024, title.formatted("a\\u0000b"))));
        String text = "{\"focusAreas\":[{\"title\":\"T\",\"text\":\"%s\"}]}";
        goals(SECOND, "fyn", 2024, text.formatted("x".repeat(20_000)));
        assertEquals(
                List.of("/focusAreas/0/text"),
                pointers(refused(SECOND, "fyn", 2024, text.formatted("x".repeat(20_001)))));
        String areas = "{\"focusAreas\":[%s]}";
        goals(
                SECOND,
                "fyn",
                2024,
                areas.formatted(String.join(",", java.util.Collections.nCopies(200, "{\"title\":\"T\"}"))));
        assertTrue(codes(refused(
                        SECOND,
                        "fyn",
                        2024,
                        areas.formatted(String.join(",", java.util.Collections.nCopies(201, "{\"title\":\"T\"}")))))
                .contains("SIZE"));
    }

    @Test
    void everyKindOfIndicatorCanBeRegional() {
        for (String indicator : List.of(
                "\"kind\":\"ANSWER_SHARE\",\"question\":\"effect\",\"counted\":[\"HIGH\"],\"excluded\":[\"DONT_KNOW\"],\"perSegment\":true",
                "\"kind\":\"NET_PROMOTER_SCORE\"",
                "\"kind\":\"COMPANY_COUNT\",\"youngerThanYears\":3",
                "\"kind\":\"PATHWAY_COUNT\",\"pathways\":[\"GROWTH\"]",
                "\"kind\":\"NEW_COMPANY_SHARE\",\"settlement\":\"RURAL\"",
                "\"kind\":\"REFERRED_SHARE\",\"segments\":[\"OPERATIONS\"]",
                "\"kind\":\"MUNICIPAL_SPREAD\",\"tolerance\":10",
                "\"kind\":\"REPORTED_VALUE\",\"measure\":\"M\",\"reportedBy\":\"HUB\"",
                "\"kind\":\"ACTIVITIES\",\"activities\":[{\"key\":\"a\",\"title\":\"A\"}]",
                "\"kind\":\"SAME_AS\",\"goal\":\"referrals\",\"target\":\"use\"")) {
            List<Goal> goals = goals(SECOND, "fyn", 2024, """
                    {"regionalGoals":[{"key":"r","title":"R","targets":[{"key":"a","title":"A","indicator":{%s},
                    "threshold":{"comparator":"AT_LEAST","value":1}}]}]}""".formatted(indicator));
            assertEquals(
                    indicator.split("\"")[3],
                    target(goals, "r", "a").indicator().kind().name());
        }
    }

    @Test
    void aThresholdWithoutComparatorIsRefused() {
        String body = "{\"nationalThresholds\":[{\"goal\":\"spread\",\"target\":\"agreed\",\"value\":80}]}";
        assertEquals(List.of("NO_COMPARATOR"), codes(refused(FIRST, "fyn", 2021, body)));
    }

    @Test
    void addsTargetsToANationalGoalMarkedAsSuch() {
        List<Goal> goals = goals(SECOND, "fyn", 2024, """
                {"nationalTargets":[{"goal":"awareness","target":"rural","title":"Kendskab på landet",
                 "indicator":{"kind":"REPORTED_VALUE","measure":"AWARENESS_RURAL","reportedBy":"HUB"},"threshold":{"comparator":"AT_LEAST","value":40}}]}""");
        assertEquals(true, target(goals, "awareness", "rural").addedByContract());
        assertNull(target(goals, "awareness", "hub").addedByContract());
    }

    @Test
    void refusesTargetsOfGoalsThatAreNotThere() {
        Refusal refusal = refused(SECOND, "fyn", 2024, """
                {"nationalThresholds":[{"goal":"awareness","target":"offerings","value":60},{"goal":"nope","target":"x","value":1}],
                 "nationalTargets":[{"goal":"effect","target":"growth","indicator":{"kind":"ASSESSMENT"}}]}""");
        assertEquals(400, refusal.status());
        assertEquals(
                List.of("/nationalThresholds/0", "/nationalThresholds/1", "/nationalTargets/0"), pointers(refusal));
    }

    @Test
    void keysAreUniqueAcrossNationalAndRegionalGoals() {
        Refusal refusal = refused(SECOND, "fyn", 2024, """
                {"regionalGoals":[{"key":"effect","title":"E","targets":[{"key":"a","title":"A","indicator":{"kind":"ASSESSMENT"}}]}]}""");
        assertEquals(List.of("/regionalGoals/0/key"), pointers(refusal));
        assertEquals(List.of("DUPLICATE_KEY"), codes(refusal));
    }

    @Test
    void sameAsMustLeadSomewhereAndNotInACircle() {
        String body = """
                {"regionalGoals":[{"key":"r","title":"R","targets":[
                 {"key":"a","title":"A","indicator":{"kind":"SAME_AS","goal":"%s","target":"%s"},"threshold":{"comparator":"AT_LEAST","value":55}},
                 {"key":"b","title":"B","indicator":{"kind":"SAME_AS","goal":"r","target":"a"}}]}]}""";
        assertEquals(
                7,
                goals(SECOND, "fyn", 2024, body.formatted("referrals", "use")).size());
        assertTrue(codes(refused(SECOND, "fyn", 2024, body.formatted("referrals", "nope")))
                .contains("SAME_AS_UNKNOWN"));
        assertTrue(codes(refused(SECOND, "fyn", 2024, body.formatted("effect", "growth")))
                .contains("SAME_AS_UNKNOWN"));
        assertTrue(codes(refused(SECOND, "fyn", 2024, body.formatted("r", "b"))).contains("SAME_AS_CIRCLE"));
    }

    @Test
    void regionalGoalsStatePlainValuesOnly() {
        Refusal refusal = refused(SECOND, "fyn", 2024, """
                {"regionalGoals":[{"key":"r","title":"R","years":[2024],"targets":[{"key":"a","title":"A","indicator":{"kind":"COMPANY_COUNT"},
                 "threshold":{"comparator":"AT_LEAST","values":[{"year":2024,"value":3}]}}]}]}""");
        assertEquals(
                List.of("/regionalGoals/0/years", "/regionalGoals/0/targets/0/threshold/values"), pointers(refusal));
    }
}
