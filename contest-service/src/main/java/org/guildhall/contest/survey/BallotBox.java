package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;

/** Who took part, and what was answered, each known by a digest of a random number that only their devices know. */
@ApplicationScoped
class BallotBox {

    private final BallotRows rows;

    BallotBox(BallotRows rows) {
        this.rows = rows;
    }

    /** Records that the member takes part; false if they did with another blinded number. */
    boolean participates(UUID survey, UUID member, UUID organisation, byte[] blinded) {
        return rows.participate(survey, member, organisation, digest(blinded));
    }

    /** Counts the answers; false if the ballot was used for others. */
    boolean cast(UUID survey, UUID unit, byte[] nonce, Map<String, String> sheet) {
        return rows.cast(survey, unit, digest(nonce), sheet);
    }

    private static byte[] digest(byte[] secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK must know SHA-256", e);
        }
    }
}
