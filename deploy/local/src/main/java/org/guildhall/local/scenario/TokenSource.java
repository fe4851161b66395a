package org.guildhall.local.scenario;

import java.util.Map;

/** Gives tokens to subjects. */
@FunctionalInterface
public interface TokenSource {
    /** Returns a token with further claims, such as {@code phone_number}. */
    String token(String subject, Map<String, Object> furtherClaims);
}
