package org.guildhall.kit.web;

import java.util.stream.Stream;
import org.guildhall.kit.problem.ProblemException;

/** Entity tags and {@code If-Match} of editable resources (RFC 9110 §13, RFC 6585). */
public final class Preconditions {

    private Preconditions() {}

    /** The strong entity tag of a version, quotes included. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets an edit pass only if it was made with the current version in view; {@code *} matches any.
     *
     * @throws ProblemException 428 when the header is absent, 412 when it names other versions
     */
    public static void requireMatch(long currentVersion, String ifMatchHeader) {
        if (ifMatchHeader == null || ifMatchHeader.isBlank()) {
            throw ProblemException.of(428, "precondition-required");
        }
        String current = etag(currentVersion);
        boolean matches = Stream.of(ifMatchHeader.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(current));
        if (!matches) {
            throw ProblemException.of(412, "precondition-failed");
        }
    }
}
