package dk.kkr.survey.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a member answers with: 192 bits that nobody can guess. Only its hash is stored; what the member has saved but not submitted is
 * sealed with a key that only the token and the service's secret together give. Its {@code toString} tells nothing.
 */
public final class MemberToken {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String value;

    private MemberToken(String value) {
        this.value = value;
    }

    /** What a caller sent; whether there is such a token shows when its hash is looked up. */
    public static MemberToken of(String value) {
        return new MemberToken(value);
    }

    public boolean isWellShaped() {
        return SHAPE.matcher(value).matches();
    }

    /** As it stands in a link. */
    public String value() {
        return value;
    }

    /** SHA-256; enough for so long a random value, and quick to look up. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seals what the member has saved, padded to the wave's size (AES-256-GCM). */
    byte[] seal(byte[] secret, byte[] draft, int size) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] envelope = crypt(Cipher.ENCRYPT_MODE, secret, nonce, Padding.pad(draft, size));
        byte[] whole = Arrays.copyOf(nonce, NONCE + envelope.length);
        System.arraycopy(envelope, 0, whole, NONCE, envelope.length);
        return whole;
    }

    /** @throws IllegalStateException if it was sealed with another token or secret, or altered */
    byte[] open(byte[] secret, byte[] envelope) {
        return Padding.strip(crypt(
                Cipher.DECRYPT_MODE,
                secret,
                Arrays.copyOf(envelope, NONCE),
                Arrays.copyOfRange(envelope, NONCE, envelope.length)));
    }

    /** What a form carries to show that it was made for the bearer of this token; it tells nothing of the token. */
    public String formKey() {
        byte[] key = SealSecrets.expand(value.getBytes(StandardCharsets.US_ASCII), "form", new byte[0], 24);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    private byte[] crypt(int mode, byte[] secret, byte[] nonce, byte[] content) {
        byte[] key = SealSecrets.expand(secret, "draft", value.getBytes(StandardCharsets.US_ASCII), 32);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A draft could not be sealed or opened with this token", e);
        }
    }

    @Override
    public String toString() {
        return "a token";
    }
}
