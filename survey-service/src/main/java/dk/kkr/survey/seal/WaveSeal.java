package dk.kkr.survey.seal;

/**
 * What is needed to seal an answer of a wave; not enough to open one.
 *
 * @param secretId which secret the key pair was derived from
 * @param publicKey X25519, 32 bytes in base64
 * @param size of every sealed answer before sealing, in bytes: all are padded to it, so that a length says nothing of an answer
 */
public record WaveSeal(String secretId, String publicKey, int size) {}
