package org.guildhall.kit.testing;

import io.restassured.response.Response;

/**
 * Values of JSON answers for the steps before a test's own, which are taken thousands of times: REST-assured compiles a Groovy
 * script whenever it is asked for a path, which takes longer than the request did.
 */
public final class Answers {

    private Answers() {}

    /** The text at a JSON pointer (RFC 6901), such as {@code /items/0/id}; fails when there is none. */
    public static String text(Response answer, String pointer) {
        String text = HttpCalls.parse(answer.asString()).at(pointer).asText();
        if (text.isEmpty()) {
            throw new AssertionError("nothing at " + pointer + " of " + answer.statusCode() + " " + answer.asString());
        }
        return text;
    }
}
