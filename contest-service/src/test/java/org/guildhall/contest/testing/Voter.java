package org.guildhall.contest.testing;

import static io.restassured.RestAssured.given;
import static org.guildhall.contest.testing.Api.as;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** A member's device: it blinds a number, has it signed, and answers with what only it can make of that (RFC 9474). */
public final class Voter {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 256;
    private static final int HASH_BYTES = 48;

    public final UUID member;
    public final byte[] nonce = new byte[32];
    private final UUID survey;
    private String keyId;
    private BigInteger modulus;
    private BigInteger factor;
    private String blinded;
    private String signature;

    public Voter(UUID survey, UUID member) {
        this.survey = survey;
        this.member = member;
        RANDOM.nextBytes(nonce);
    }

    /** Asks for the key and blinds the number for it. */
    public Voter blind() {
        JsonPath key = as(member)
                .get("/surveys/" + survey + "/ballot-key")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        keyId = key.getString("keyId");
        modulus = number(key.getString("n"));
        BigInteger exponent = number(key.getString("e"));
        factor = new BigInteger(modulus.bitLength() - 1, RANDOM);
        BigInteger message = new BigInteger(1, encode(nonce, modulus.bitLength() - 1));
        blinded = text(message.multiply(factor.modPow(exponent, modulus)).mod(modulus));
        return this;
    }

    /** Sends the blinded number, as often as one likes. */
    public Response take() {
        return as(member)
                .body("{\"keyId\":\"%s\",\"blindedMessage\":\"%s\"}".formatted(keyId, blinded))
                .post("/surveys/" + survey + "/ballots");
    }

    /** Takes the ballot and unblinds its signature. */
    public Voter ballot() {
        blind();
        String blindSignature = take().then().statusCode(200).extract().path("blindSignature");
        signature =
                text(number(blindSignature).multiply(factor.modInverse(modulus)).mod(modulus));
        return this;
    }

    /** Answers without a sign-in; answers as a JSON list. */
    public Response answer(String answers) {
        return given().contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(response(answers))
                .post("/surveys/" + survey + "/responses");
    }

    public String response(String answers) {
        return "{\"ballot\":{\"keyId\":\"%s\",\"nonce\":\"%s\",\"signature\":\"%s\"},\"answers\":%s}"
                .formatted(keyId, encoder().encodeToString(nonce), signature, answers);
    }

    /** The key of the member's unit. */
    public String keyId() {
        return keyId;
    }

    /** What the server saw of the number. */
    public String blinded() {
        return blinded;
    }

    public String signature() {
        return signature;
    }

    /** EMSA-PSS of RFC 8017 §9.1.1 with SHA-384 and a salt of its length. */
    private static byte[] encode(byte[] message, int bits) {
        byte[] salt = new byte[HASH_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = sha384(new byte[8], sha384(message), salt);
        int length = (bits + 7) / 8;
        byte[] block = new byte[length - HASH_BYTES - 1];
        block[block.length - HASH_BYTES - 1] = 1;
        System.arraycopy(salt, 0, block, block.length - HASH_BYTES, HASH_BYTES);
        byte[] mask = mask(hash, block.length);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= mask[i];
        }
        block[0] &= (byte) (0xFF >> (8 * length - bits));
        return ByteBuffer.allocate(length).put(block).put(hash).put((byte) 0xBC).array();
    }

    private static byte[] mask(byte[] seed, int length) {
        ByteArrayOutputStream mask = new ByteArrayOutputStream();
        for (int counter = 0; mask.size() < length; counter++) {
            mask.writeBytes(sha384(seed, ByteBuffer.allocate(4).putInt(counter).array()));
        }
        return Arrays.copyOf(mask.toByteArray(), length);
    }

    private static byte[] sha384(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-384");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }

    private static String text(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[KEY_BYTES];
        int from = Math.max(bytes.length - KEY_BYTES, 0);
        System.arraycopy(bytes, from, fixed, KEY_BYTES - bytes.length + from, bytes.length - from);
        return encoder().encodeToString(fixed);
    }

    private static Base64.Encoder encoder() {
        return Base64.getUrlEncoder().withoutPadding();
    }
}
