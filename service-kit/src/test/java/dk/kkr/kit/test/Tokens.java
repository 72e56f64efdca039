package dk.kkr.kit.test;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Bearer tokens as the realm gives them. */
public final class Tokens {

    static final String ISSUER = "https://sign-in.example/realms/kkr";
    static final String KEY_PROPERTY = "kkr.test.private-key";

    private Tokens() {}

    public static String kl() {
        return of("kl", "kl");
    }

    public static String erst() {
        return of("erst", "erst");
    }

    public static String kkr(String code) {
        return of("kkr", "kkr:" + code);
    }

    public static String hub(String code) {
        return of("hub", "hub:" + code);
    }

    public static String municipality(String code) {
        return of("municipality", "municipality:" + code);
    }

    public static String system(String client) {
        return of("system", "system:" + client);
    }

    /** A token with this role and organisation. */
    public static String of(String role, String organisation) {
        return sign(claims(role, organisation));
    }

    /** A token as the development realm gives it. */
    public static String development(String role, String organisation) {
        return sign(claims(role, organisation).claim("kkr_dev", true));
    }

    /** A token that is right in all but who gave it. */
    public static String ofAnotherIssuer(String role, String organisation) {
        return sign(claims(role, organisation).issuer("https://elsewhere.example/realms/kkr"));
    }

    /** A token that is soon of no use. */
    public static String of(String role, String organisation, Duration lasting) {
        return sign(claims(role, organisation).expiresIn(lasting));
    }

    private static JwtClaimsBuilder claims(String role, String organisation) {
        String name = organisation.replace(':', '-');
        return Jwt.claims()
                .issuer(ISSUER)
                .claim("preferred_username", name)
                .claim("azp", name)
                .claim("organisation", organisation)
                .claim("realm_access", Map.of("roles", List.of(role)))
                .expiresIn(3600);
    }

    private static String sign(JwtClaimsBuilder claims) {
        try {
            PrivateKey key = KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(KEY_PROPERTY))));
            return claims.sign(key);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
