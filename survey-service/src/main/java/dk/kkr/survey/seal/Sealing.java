package dk.kkr.survey.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Seals answers with a wave's public key, and opens them with the private one at closing (RFC 9180; X25519, AES-256-GCM). */
@ApplicationScoped
public class Sealing {

    private static final int KEY = 32;

    private final SealSecrets secrets;

    Sealing(SealSecrets secrets) {
        this.secrets = secrets;
    }

    /** @param size that an answer of the wave has at most, in bytes */
    public WaveSeal forWave(UUID wave, int size) {
        String secret = secrets.currentId();
        return new WaveSeal(secret, publicKey(keys(secret, wave)), size);
    }

    /**
     * @param group what the answer is counted under; whoever opens must name the same, so that a sealed answer cannot be moved
     * @throws IllegalArgumentException if the answer is larger than the wave's size
     */
    public byte[] seal(UUID wave, WaveSeal seal, String group, byte[] answer) {
        HPKE scheme = scheme();
        HPKEContextWithEncapsulation context = scheme.setupBaseS(
                scheme.deserializePublicKey(Base64.getDecoder().decode(seal.publicKey())), name(wave));
        try {
            byte[] envelope = context.seal(group.getBytes(StandardCharsets.UTF_8), Padding.pad(answer, seal.size()));
            return ByteBuffer.allocate(KEY + envelope.length)
                    .put(context.getEncapsulation())
                    .put(envelope)
                    .array();
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("An answer could not be sealed", e);
        }
    }

    /** Seals what a member has saved; who has the token, from a mailbox, and a dump still lacks the secret (ADR 0112). */
    public byte[] sealDraft(WaveSeal seal, MemberToken token, byte[] draft) {
        return token.seal(draftSecret(seal), draft, seal.size());
    }

    /** @throws IllegalStateException if it was sealed for another member, or altered */
    public byte[] openDraft(WaveSeal seal, MemberToken token, byte[] envelope) {
        return token.open(draftSecret(seal), envelope);
    }

    private byte[] draftSecret(WaveSeal seal) {
        return secrets.derive(seal.secretId(), "draft", KEY);
    }

    /** Knows a content again without telling it: without the secret no guess can be tried (HMAC-SHA256). */
    public byte[] fingerprint(UUID wave, WaveSeal seal, byte[] content) {
        HMac hmac = new HMac(new SHA256Digest());
        hmac.init(new KeyParameter(secrets.derive(seal.secretId(), "fingerprint", KEY, wave)));
        hmac.update(content, 0, content.length);
        byte[] print = new byte[hmac.getMacSize()];
        hmac.doFinal(print, 0);
        return print;
    }

    /** What opens the answers of a wave; keep it no longer than the closing takes. */
    public Opening opening(UUID wave, WaveSeal seal) {
        AsymmetricCipherKeyPair keys = keys(seal.secretId(), wave);
        HPKE scheme = scheme();
        if (!publicKey(keys).equals(seal.publicKey())) {
            throw new IllegalStateException("The wave's public key is not the one its secret gives");
        }
        return (group, envelope) -> {
            try {
                byte[] padded = scheme.setupBaseR(Arrays.copyOf(envelope, KEY), keys, name(wave))
                        .open(
                                group.getBytes(StandardCharsets.UTF_8),
                                Arrays.copyOfRange(envelope, KEY, envelope.length));
                return Padding.strip(padded);
            } catch (InvalidCipherTextException e) {
                throw new IllegalStateException("A sealed answer has been altered or moved to another group", e);
            }
        };
    }

    /** Opens sealed answers of one wave. */
    public interface Opening {

        /** @throws IllegalStateException if the answer was altered, or sealed under another group or wave */
        byte[] open(String group, byte[] envelope);
    }

    private AsymmetricCipherKeyPair keys(String secret, UUID wave) {
        return scheme().deriveKeyPair(secrets.derive(secret, "wave", KEY, wave));
    }

    private static String publicKey(AsymmetricCipherKeyPair keys) {
        return Base64.getEncoder().encodeToString(scheme().serializePublicKey(keys.getPublic()));
    }

    private static byte[] name(UUID wave) {
        return ("kkr survey wave " + wave).getBytes(StandardCharsets.UTF_8);
    }

    /** Made anew each time, since it is not for several threads. */
    private static HPKE scheme() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }
}
