package dk.kkr.survey.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final String SECRET = secret(1);
    private static final UUID WAVE = new UUID(1, 2);

    private final SealSecrets secrets = secrets(SECRET);
    private final Sealing sealing = new Sealing(secrets);
    private final WaveSeal seal = sealing.forWave(WAVE, 100);

    @Test
    void opensWhatItSealed() {
        byte[] answer = "{\"opbakning\":4}".getBytes(StandardCharsets.UTF_8);
        byte[] envelope = sealing.seal(WAVE, seal, "fyn|MAYOR", answer);
        assertArrayEquals(answer, sealing.opening(WAVE, seal).open("fyn|MAYOR", envelope));
    }

    @Test
    void anotherReplicaWithTheSameSecretOpensIt() {
        byte[] envelope = sealing.seal(WAVE, seal, "", new byte[] {1});
        assertArrayEquals(
                new byte[] {1}, new Sealing(secrets(SECRET)).opening(WAVE, seal).open("", envelope));
    }

    @Test
    void theLengthSaysNothing() {
        assertEquals(
                sealing.seal(WAVE, seal, "", new byte[0]).length, sealing.seal(WAVE, seal, "", new byte[100]).length);
        assertThrows(IllegalArgumentException.class, () -> sealing.seal(WAVE, seal, "", new byte[101]));
    }

    @Test
    void theSameAnswerLooksDifferentEachTime() {
        assertFalse(Arrays.equals(
                sealing.seal(WAVE, seal, "", new byte[] {1}), sealing.seal(WAVE, seal, "", new byte[] {1})));
    }

    @Test
    void refusesWhatWasMovedToAnotherGroupOrAltered() {
        byte[] envelope = sealing.seal(WAVE, seal, "fyn|MAYOR", new byte[] {1});
        Sealing.Opening opening = sealing.opening(WAVE, seal);
        assertThrows(IllegalStateException.class, () -> opening.open("fyn|OTHER", envelope));
        envelope[envelope.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> opening.open("fyn|MAYOR", envelope));
    }

    @Test
    void wavesHaveKeysOfTheirOwn() {
        UUID other = new UUID(3, 4);
        byte[] envelope = sealing.seal(WAVE, seal, "", new byte[] {1});
        assertThrows(IllegalStateException.class, () -> sealing.opening(other, sealing.forWave(other, 100))
                .open("", envelope));
    }

    @Test
    void aNewSecretLeavesOpenWavesReadableAsLongAsTheOldOneIsKept() {
        byte[] envelope = sealing.seal(WAVE, seal, "", new byte[] {7});
        Sealing after = new Sealing(new SealSecrets(Optional.of(secret(2)), Optional.of(List.of(SECRET))));
        assertArrayEquals(new byte[] {7}, after.opening(WAVE, seal).open("", envelope));
        assertNotEquals(seal.publicKey(), after.forWave(WAVE, 100).publicKey());
        Sealing forgotten = new Sealing(secrets(secret(2)));
        assertThrows(IllegalStateException.class, () -> forgotten.opening(WAVE, seal));
    }

    @Test
    void refusesToStartWithoutAFitSecret() {
        assertThrows(IllegalStateException.class, () -> new SealSecrets(Optional.empty(), Optional.empty()));
        assertThrows(IllegalStateException.class, () -> secrets("not base64!"));
        assertThrows(
                IllegalStateException.class, () -> secrets(Base64.getEncoder().encodeToString(new byte[31])));
    }

    @Test
    void aReminderCarriesTheTokenOfTheInvitationAndAReplacedOneAnother() {
        MemberTokens tokens = new MemberTokens(secrets);
        UUID member = new UUID(5, 6);
        MemberToken first = tokens.of(secrets.currentId(), WAVE, member, 0);
        assertTrue(first.isWellShaped());
        assertEquals(
                first.value(), tokens.of(secrets.currentId(), WAVE, member, 0).value());
        assertNotEquals(
                first.value(), tokens.of(secrets.currentId(), WAVE, member, 1).value());
        assertFalse(Arrays.equals(
                first.hash(),
                tokens.of(secrets.currentId(), WAVE, new UUID(5, 7), 0).hash()));
        assertFalse(first.toString().contains(first.value()));
    }

    @Test
    void onlyItsTokenOpensADraft() {
        MemberTokens tokens = new MemberTokens(secrets);
        MemberToken token = tokens.of(secrets.currentId(), WAVE, new UUID(5, 6), 0);
        byte[] envelope = sealing.sealDraft(seal, token, new byte[] {1, 0});
        assertArrayEquals(new byte[] {1, 0}, sealing.openDraft(seal, MemberToken.of(token.value()), envelope));
        MemberToken other = tokens.of(secrets.currentId(), WAVE, new UUID(5, 7), 0);
        assertThrows(IllegalStateException.class, () -> sealing.openDraft(seal, other, envelope));
    }

    @Test
    void theTokenAloneOpensNoDraft() {
        MemberToken token = MemberToken.of("x".repeat(32));
        byte[] envelope = sealing.sealDraft(seal, token, new byte[] {1});
        SealSecrets others = secrets(secret(9));
        WaveSeal elsewhere = new WaveSeal(others.currentId(), seal.publicKey(), seal.size());
        assertThrows(IllegalStateException.class, () -> new Sealing(others).openDraft(elsewhere, token, envelope));
    }

    @Test
    void fingerprintsKnowAContentAgainAndOnlyWithTheSecret() {
        byte[] print = sealing.fingerprint(WAVE, seal, new byte[] {1});
        assertArrayEquals(print, sealing.fingerprint(WAVE, seal, new byte[] {1}));
        assertFalse(Arrays.equals(print, sealing.fingerprint(WAVE, seal, new byte[] {2})));
        assertFalse(Arrays.equals(print, sealing.fingerprint(new UUID(8, 8), seal, new byte[] {1})));
        SealSecrets others = secrets(secret(9));
        WaveSeal elsewhere = new WaveSeal(others.currentId(), seal.publicKey(), seal.size());
        assertFalse(Arrays.equals(print, new Sealing(others).fingerprint(WAVE, elsewhere, new byte[] {1})));
    }

    private static SealSecrets secrets(String secret) {
        return new SealSecrets(Optional.of(secret), Optional.empty());
    }

    private static String secret(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
