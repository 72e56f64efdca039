package dk.kkr.survey.wave;

import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.id.Denmark;
import dk.kkr.kit.id.Ids;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.survey.panel.PanelKind;
import dk.kkr.survey.panel.Seat;
import dk.kkr.survey.panel.Seats;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import dk.kkr.survey.questionnaire.Questionnaires;
import dk.kkr.survey.seal.Sealing;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Planning and opening waves. Who may is said at the resource: KL alone. */
@Singleton
public class WaveService {

    private final Waves waves;
    private final WaveMembers members;
    private final Questionnaires questionnaires;
    private final Seats seats;
    private final Sealing sealing;
    private final WaveEvents events;
    private final Participations participations;
    private final int smallest;
    private final Clock clock;

    WaveService(
            Waves waves,
            WaveMembers members,
            Questionnaires questionnaires,
            Seats seats,
            Sealing sealing,
            WaveEvents events,
            Participations participations,
            @ConfigProperty(name = "kkr.survey.smallest-group") int smallest,
            Clock clock) {
        this.waves = waves;
        this.members = members;
        this.questionnaires = questionnaires;
        this.seats = seats;
        this.sealing = sealing;
        this.events = events;
        this.participations = participations;
        this.smallest = smallest;
        this.clock = clock;
    }

    /** A wave and the version that its ETag tells, of the same moment. */
    record Versioned(WaveView body, long version) {

        static Versioned of(Wave wave) {
            return new Versioned(WaveView.of(wave), wave.version());
        }
    }

    @Transactional
    Versioned plan(WaveBody body) {
        Wave wave = new Wave(Ids.next(), checked(body), clock.instant());
        waves.persistAndFlush(wave);
        events.tell(wave, "planned");
        return Versioned.of(wave);
    }

    @Transactional
    Versioned get(UUID id) {
        return Versioned.of(waves.get(id));
    }

    @Transactional
    Page<WaveView> list(PageQuery page) {
        return Page.of(
                        waves.after(page.afterId(), page.fetch()),
                        page,
                        wave -> new Object[] {wave.id()},
                        page.count() ? waves.count() : null)
                .map(WaveView::of);
    }

    @Transactional
    Versioned replan(UUID id, @Nullable String ifMatch, WaveBody body) {
        Wave wave = waves.forChange(id, ifMatch);
        if (wave.isOpen() && movesOnlyTheClosing(wave, body)) {
            checkPeriod(body).ifPresent(fault -> {
                throw Refusal.invalid(List.of(fault));
            });
            wave.closeAt(body.closesAt());
        } else {
            wave.plan(checked(body));
            members.removeTests(wave);
        }
        tell(wave, "changed");
        return Versioned.of(wave);
    }

    private static boolean movesOnlyTheClosing(Wave wave, WaveBody body) {
        return wave.questionnaire().equals(body.questionnaire())
                && wave.questionnaireVersion() == body.version()
                && body.panel() != null
                && body.panel().equals(wave.panel())
                && wave.title().equals(body.title())
                && wave.opensAt().equals(body.opensAt());
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        Wave wave = waves.forChange(id, ifMatch);
        if (wave.state() != WaveState.PLANNED) {
            throw Refusal.rule(
                    "WAVE_NOT_PLANNED",
                    "A wave that has opened holds answers and cannot be deleted; close it instead.",
                    "En runde, der er åbnet, rummer svar og kan ikke slettes; luk den i stedet.");
        }
        events.tellDeleted(wave);
        waves.delete(wave);
    }

    @Transactional
    Versioned open(UUID id, @Nullable String ifMatch) {
        Wave wave = waves.forChange(id, ifMatch);
        open(wave);
        return Versioned.of(wave);
    }

    /** Opens a wave whose time has come, or that somebody opens before; whom it asks is settled by the panel of this day. */
    public void open(Wave wave) {
        UUID panel = wave.panel();
        QuestionnaireBody asked = questionnaires.asked(wave.questionnaire(), wave.questionnaireVersion());
        wave.open(sealing.forWave(wave.id(), asked.largestAnswer()), kind(wave));
        List<Seat> asks = panel == null ? List.of() : seats.on(panel, today());
        if (asks.isEmpty()) {
            throw Refusal.rule(
                    "PANEL_EMPTY",
                    "Nobody sits in the panel today; give it members, then open the wave.",
                    "Ingen sidder i panelet i dag; giv det medlemmer, og åbn så runden.");
        }
        members.seat(wave, asks);
        tell(wave, "opened");
    }

    /** What can never be shown with the panel as it is today. */
    @Transactional
    List<Fault> check(UUID id) {
        Wave wave = waves.get(id);
        UUID panel = wave.panel();
        return panel == null ? List.of() : WaveCheck.of(seats.on(panel, today()), kind(wave), smallest);
    }

    /** What its panel is of; until the wave opens, that can change with the members. */
    private PanelKind kind(Wave wave) {
        UUID panel = wave.panel();
        return panel == null ? wave.panelKind() : seats.kind(panel).orElseGet(wave::panelKind);
    }

    @Transactional
    Participation participation(UUID id) {
        return participations.of(waves.get(id));
    }

    private LocalDate today() {
        return Denmark.day(clock.instant());
    }

    private void tell(Wave wave, String what) {
        waves.flush();
        events.tell(wave, what);
    }

    private Plan checked(WaveBody body) {
        List<Fault> faults = new ArrayList<>();
        if (questionnaires.published(body.questionnaire(), body.version()).isEmpty()) {
            faults.add(Fault.at(
                    "/version",
                    "QUESTIONNAIRE_NOT_PUBLISHED",
                    "There is no published version of this number; publish the questionnaire first.",
                    "Der er ingen offentliggjort version med dette nummer; offentliggør spørgeskemaet først."));
        }
        UUID panel = body.panel();
        Optional<PanelKind> kind = panel == null ? Optional.of(PanelKind.MEMBERS) : seats.kind(panel);
        if (kind.isEmpty()) {
            faults.add(
                    Fault.at(
                            "/panel",
                            "UNKNOWN_PANEL",
                            "There is no panel of this id; make it, or leave the field null for published figures.",
                            "Der findes intet panel med dette id; opret det, eller lad feltet være null for offentliggjorte tal."));
        }
        checkPeriod(body).ifPresent(faults::add);
        Refusal.throwIfAny(faults);
        return new Plan(
                body.questionnaire(),
                body.version(),
                panel,
                kind.orElseThrow(),
                body.title(),
                body.opensAt(),
                body.closesAt());
    }

    private Optional<Fault> checkPeriod(WaveBody body) {
        Instant now = clock.instant();
        boolean past = body.panel() != null && !body.closesAt().isAfter(now);
        if (body.closesAt().isAfter(body.opensAt()) && !past) {
            return Optional.empty();
        }
        return Optional.of(Fault.at(
                "/closesAt",
                "PERIOD_REVERSED",
                "A wave closes after it opens, and not in the past; correct the times.",
                "En runde lukker, efter den åbner, og ikke i fortiden; ret tidspunkterne."));
    }
}
