package org.guildhall.kit.web;

import org.guildhall.kit.problem.ProblemException;

/** What an {@code Idempotency-Key} may look like, on every route that takes one. */
public final class IdempotencyKey {

    /** Printable ASCII without blanks: what clients and proxies hand on unchanged. */
    public static final String PATTERN = "[!-~]{1,128}";

    private static final java.util.regex.Pattern KEY = java.util.regex.Pattern.compile(PATTERN);

    private IdempotencyKey() {}

    /** @throws ProblemException 400 {@code invalid-idempotency-key} when the text can't be one */
    public static String require(String text) {
        if (!KEY.matcher(text).matches()) {
            throw ProblemException.of(400, "invalid-idempotency-key");
        }
        return text;
    }
}
