package dk.kkr.survey.answer;

import dk.kkr.survey.seal.Sealing;
import dk.kkr.survey.wave.Wave;
import dk.kkr.survey.wave.WaveMembers;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Replaces members' links (ADR 0130). */
@Singleton
public class MemberLinks {

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final WaveMembers members;
    private final Sealing sealing;
    private final Visits visits;

    MemberLinks(WaveMembers members, Sealing sealing, Visits visits) {
        this.members = members;
        this.sealing = sealing;
        this.visits = visits;
    }

    /**
     * From now on the members' former links lead nowhere. The new ones do not lead to what was saved with the former, since it may come
     * to another mailbox; that counts at the closing as it did, unless something is saved anew.
     */
    public void replace(Wave wave, Collection<UUID> ofMembers) {
        Map<UUID, byte[]> nothing = new HashMap<>();
        members.replaceTokens(wave, ofMembers)
                .forEach((member, token) -> nothing.put(member, sealing.sealDraft(wave.seal(), token, NOTHING)));
        visits.hide(nothing);
    }
}
