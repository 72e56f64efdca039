package dk.kkr.survey.wave;

import dk.kkr.kit.problem.Refusal;
import dk.kkr.survey.panel.PanelKind;
import dk.kkr.survey.seal.WaveSeal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One asking of a panel. */
@Entity
@Table(name = "wave")
public class Wave {

    @Id
    private UUID id;

    private UUID questionnaire;

    @Column(name = "questionnaire_version")
    private int questionnaireVersion;

    private @Nullable UUID panel;

    @Enumerated(EnumType.STRING)
    @Column(name = "panel_kind")
    private PanelKind panelKind;

    private String title;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Enumerated(EnumType.STRING)
    private WaveState state;

    @Column(name = "seal_secret")
    private @Nullable String sealSecret;

    @Column(name = "seal_public_key")
    private @Nullable String sealPublicKey;

    @Column(name = "seal_size")
    private @Nullable Integer sealSize;

    private long version;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Wave() {}

    Wave(UUID id, Plan plan, Instant now) {
        this.id = id;
        this.version = 0;
        this.createdAt = now;
        write(plan);
    }

    /** Plans it anew. */
    void plan(Plan plan) {
        if (state != WaveState.PLANNED) {
            throw Refusal.rule(
                    "WAVE_NOT_PLANNED",
                    "The wave has opened, so what is asked, and whom, stays; only its closing can be moved.",
                    "Runden er åbnet, så hvad der spørges om, og hvem der spørges, ligger fast; kun lukningen kan flyttes.");
        }
        write(plan);
    }

    private void write(Plan plan) {
        questionnaire = plan.questionnaire();
        questionnaireVersion = plan.version();
        panel = plan.panel();
        panelKind = plan.panelKind();
        state = plan.panel() == null ? WaveState.CLOSED : WaveState.PLANNED;
        title = plan.title();
        opensAt = plan.opensAt();
        closesAt = plan.closesAt();
        sealSecret = null;
        sealPublicKey = null;
        sealSize = null;
        version++;
    }

    /** Lets it be tried before it opens; what is tried is sealed as answers will be. */
    void prepare(WaveSeal seal) {
        state.mustTakeAnswers(true);
        if (state == WaveState.PLANNED) {
            keep(seal);
        }
    }

    /**
     * From now on members can answer; what they answer is sealed with {@code seal}.
     *
     * @param asks what its panel is of now
     */
    void open(WaveSeal seal, PanelKind asks) {
        if (state != WaveState.PLANNED) {
            throw Refusal.rule("WAVE_NOT_PLANNED", "The wave has been opened already.", "Runden er allerede åbnet.");
        }
        state = WaveState.OPEN;
        panelKind = asks;
        keep(seal);
        version++;
    }

    private void keep(WaveSeal seal) {
        sealSecret = seal.secretId();
        sealPublicKey = seal.publicKey();
        sealSize = seal.size();
    }

    /** Moves the closing of an open wave. */
    void closeAt(Instant time) {
        mustBeOpen();
        closesAt = time;
        version++;
    }

    /** From now on nothing can be answered. What was answered is opened in the same transaction. */
    public void close(Instant now) {
        mustBeOpen();
        state = WaveState.CLOSED;
        closedAt = now;
        version++;
    }

    /** From now on everybody may read the results. */
    public void publish() {
        if (state != WaveState.CLOSED) {
            throw Refusal.rule(
                    "WAVE_NOT_CLOSED",
                    "Results are published once, when the wave is closed.",
                    "Resultater offentliggøres én gang, når runden er lukket.");
        }
        state = WaveState.PUBLISHED;
        version++;
    }

    /** Something that belongs to the wave has changed, such as its published figures. */
    public void partChanged() {
        version++;
    }

    /** @throws Refusal 409 if it is not open */
    public void mustBeOpen() {
        state.mustBeOpen();
    }

    public boolean isOpen() {
        return state == WaveState.OPEN;
    }

    /** What answers are sealed with; only from the opening on, or from the first try. */
    public WaveSeal seal() {
        if (sealSecret == null || sealPublicKey == null || sealSize == null) {
            throw new IllegalStateException("The wave has not been opened");
        }
        return new WaveSeal(sealSecret, sealPublicKey, sealSize);
    }

    public UUID id() {
        return id;
    }

    public UUID questionnaire() {
        return questionnaire;
    }

    public int questionnaireVersion() {
        return questionnaireVersion;
    }

    public @Nullable UUID panel() {
        return panel;
    }

    public PanelKind panelKind() {
        return panelKind;
    }

    public String title() {
        return title;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public WaveState state() {
        return state;
    }

    public long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }
}
