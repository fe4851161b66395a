package org.guildhall.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final long EXPIRY = 1_800_000_000L;

    /** Takes every token but those that say they are bad. */
    private static final class Verifier extends TokenVerifier {
        private final List<String> asked = new ArrayList<>();

        Verifier() {
            super((signature, context) -> null);
        }

        @Override
        public VerifiedToken parse(String token, JWTAuthContextInfo context) throws ParseException {
            asked.add(token);
            if (token.startsWith("bad")) {
                throw new ParseException("bad");
            }
            JwtClaims claims = new JwtClaims();
            claims.setSubject(token);
            claims.setExpirationTime(NumericDate.fromSeconds(EXPIRY));
            return new VerifiedToken("JWT", claims);
        }
    }

    private final Verifier verifier = new Verifier();

    private VerifiedTokens at(long epochSecond) {
        return new VerifiedTokens(verifier, Clock.fixed(Instant.ofEpochSecond(epochSecond), ZoneOffset.UTC));
    }

    @Test
    void verifiesAGoodTokenOnceAndTellsTokensApart() throws ParseException {
        VerifiedTokens tokens = at(EXPIRY - 1);
        assertThat(tokens.parse("one", null).getSubject()).isEqualTo("one");
        assertThat(tokens.parse("one", null).getSubject()).isEqualTo("one");
        assertThat(tokens.parse("two", null).getSubject()).isEqualTo("two");
        assertThat(verifier.asked).containsExactly("one", "two");
        assertThat(tokens.known("two")).isPresent();
        assertThat(tokens.known("three")).isEmpty();
        assertThat(verifier.asked).containsExactly("one", "two");
    }

    @Test
    void asksAgainAboutBadTokensAndExpiredOnes() throws ParseException {
        VerifiedTokens tokens = at(EXPIRY);
        tokens.parse("one", null);
        tokens.parse("one", null);
        assertThatThrownBy(() -> tokens.parse("bad", null)).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> tokens.parse("bad", null)).isInstanceOf(ParseException.class);
        assertThat(verifier.asked).containsExactly("one", "one", "bad", "bad");
    }
}
