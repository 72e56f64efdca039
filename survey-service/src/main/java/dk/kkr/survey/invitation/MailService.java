package dk.kkr.survey.invitation;

import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.survey.answer.CollectedAnswers;
import dk.kkr.survey.answer.MemberLinks;
import dk.kkr.survey.wave.Wave;
import dk.kkr.survey.wave.WaveMember;
import dk.kkr.survey.wave.WaveMembers;
import dk.kkr.survey.wave.Waves;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks for mails, and notes those that came back. Who may is said at the resource: KL alone. */
@Singleton
class MailService {

    private final Waves waves;
    private final Mails mails;
    private final Mailings mailings;
    private final CollectedAnswers collected;
    private final WaveMembers members;
    private final MemberLinks links;
    private final boolean setUp;
    private final Duration apart;
    private final Clock clock;

    MailService(
            Waves waves,
            Mails mails,
            Mailings mailings,
            CollectedAnswers collected,
            WaveMembers members,
            MemberLinks links,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from,
            @ConfigProperty(name = "kkr.survey.base-url") Optional<URI> baseUrl,
            @ConfigProperty(name = "kkr.survey.reminders-apart") Duration apart,
            Clock clock) {
        this.waves = waves;
        this.mails = mails;
        this.mailings = mailings;
        this.collected = collected;
        this.members = members;
        this.links = links;
        this.setUp = from.isPresent() && baseUrl.isPresent();
        this.apart = apart;
        this.clock = clock;
    }

    /** Invites those who have not been sent an invitation, or whose invitation failed or came back, or whose address is another now. */
    @Transactional
    MailingView invite(UUID id) {
        Wave wave = toBeMailed(id);
        // Whoever reads another mailbox than before shall not find what was saved with the link that went to the
        // former.
        sendNewLinks(wave, mails.takeAddresses(id, null));
        mails.addInvitations(id, clock.instant());
        return mailings.of(id);
    }

    private void sendNewLinks(Wave wave, List<UUID> ofMembers) {
        links.replace(wave, ofMembers);
        mails.addInvitationsAnew(wave.id(), ofMembers, clock.instant());
    }

    /** Sends a member another link in place of the former, whether they have answered or not, so that nobody learns it here. */
    @Transactional
    InvitationView renew(UUID id, String memberId) {
        Wave wave = toBeMailed(id);
        mails.takeAddresses(id, memberId);
        WaveMember member = mails.members(id, memberId, null).stream()
                .findFirst()
                .flatMap(members::find)
                .orElseThrow(() -> Refusal.invalid(List.of(nobody("/memberId"))));
        String address = member.email();
        if (address == null || address.isEmpty()) {
            throw Refusal.rule(
                    "NO_ADDRESS",
                    "The panel has no address of this member; give it one, then ask again.",
                    "Panelet har ingen adresse på medlemmet; angiv en, og bed om linket igen.");
        }
        sendNewLinks(wave, List.of(member.id()));
        return mailings.one(member.id());
    }

    /** Reminds those who were invited and have not submitted; asked for again within a short time it reminds nobody twice. */
    @Transactional
    MailingView remind(UUID id) {
        Wave wave = toBeMailed(id);
        Instant now = clock.instant();
        int round = mails.roundSince(wave.id(), now.minus(apart)).orElseGet(() -> {
            int next = mails.lastRound(wave.id()) + 1;
            mails.addRound(wave.id(), next, now, mails.mostReminders(wave.id()));
            return next;
        });
        mails.addReminders(wave.id(), round, now);
        return mailings.of(wave.id());
    }

    private Wave toBeMailed(UUID id) {
        Wave wave = waves.lock(id);
        wave.mustBeOpen();
        if (!setUp) {
            throw Refusal.rule(
                    "MAIL_NOT_SET_UP",
                    "This service cannot send mails yet; set QUARKUS_MAILER_FROM and KKR_SURVEY_BASE_URL as the operations guide says.",
                    "Tjenesten kan ikke sende mails endnu; sæt QUARKUS_MAILER_FROM og KKR_SURVEY_BASE_URL, som driftsvejledningen siger.");
        }
        if (collected.hasAny(id)) {
            throw Refusal.rule(
                    "COLLECTED_ELSEWHERE",
                    "The answers of this wave are collected elsewhere, so links to answer by are not sent.",
                    "Svarene i denne runde indsamles et andet sted, så der sendes ikke links til at svare med.");
        }
        return wave;
    }

    @Transactional
    MailingView mailing(UUID id) {
        return mailings.of(waves.get(id).id());
    }

    @Transactional
    Page<InvitationView> list(UUID id, PageQuery page) {
        UUID after = page.afterId();
        UUID wave = waves.get(id).id();
        return Page.of(
                mailings.after(wave, after, page.fetch()),
                page,
                one -> new Object[] {one.id()},
                page.count() ? (Long) mailings.of(wave).members() : null);
    }

    /**
     * Notes mails that came back; all or none.
     *
     * @throws Refusal 400 naming each that fits no member of the wave
     */
    @Transactional
    MailingView bounced(UUID id, BounceBody body) {
        UUID wave = waves.get(id).id();
        List<Fault> faults = new ArrayList<>();
        Map<UUID, Failure> found = new LinkedHashMap<>();
        for (int i = 0; i < body.bounces().size(); i++) {
            BounceBody.Bounce bounce = body.bounces().get(i);
            List<UUID> members = mails.members(wave, bounce.memberId(), bounce.address());
            members.forEach(
                    member -> found.put(member, Failure.valueOf(bounce.reason().name())));
            if (members.isEmpty()) {
                faults.add(nobody("/bounces/" + i));
            }
        }
        Refusal.throwIfAny(faults);
        found.forEach(mails::bounced);
        return mailings.of(wave);
    }

    private static Fault nobody(String at) {
        return Fault.at(
                at,
                "NOT_IN_WAVE",
                "The wave asks nobody of this memberId or address; correct it or leave it out.",
                "Runden spørger ingen med dette memberId eller denne adresse; ret eller udelad den.");
    }
}
