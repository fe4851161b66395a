package org.guildhall.contest.judging.panel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import org.guildhall.kit.security.RandomCodes;

/** What the link of an invitation carries: 160 random bits, of which the hash alone is kept. */
record InvitationToken(String text) {

    private static final RandomCodes TOKENS = new RandomCodes("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 32);

    static InvitationToken random() {
        return new InvitationToken(TOKENS.next());
    }

    /** As it came along; none where it can't be one, which is not looked for. */
    static Optional<InvitationToken> typed(String text) {
        return Optional.of(RandomCodes.asTyped(text)).filter(TOKENS::fits).map(InvitationToken::new);
    }

    /** SHA-256: nobody can guess so many bits, so it needs no salt. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** Whoever has the token has the seat, so it never appears in a log by accident. */
    @Override
    public String toString() {
        return "InvitationToken[masked]";
    }
}
