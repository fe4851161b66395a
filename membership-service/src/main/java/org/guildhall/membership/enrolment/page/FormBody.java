package org.guildhall.membership.enrolment.page;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.guildhall.kit.problem.ProblemException;

/**
 * What a browser sends of a form of ours ({@code application/x-www-form-urlencoded}, always UTF-8). Read here, as the framework's
 * readers fail in many ways at what is none, in words that quote it.
 */
final class FormBody {

    private static final int MOST_FIELDS = 200;

    private FormBody() {}

    /** @throws ProblemException 400 when it is none; nothing of it is told */
    static MultivaluedMap<String, String> read(byte[] body) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        String[] fields = new String(body, StandardCharsets.UTF_8).split("&", MOST_FIELDS + 1);
        if (fields.length > MOST_FIELDS) {
            throw ProblemException.of(400, "bad-request");
        }
        for (String field : fields) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                values.add(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(400, "bad-request");
        }
    }
}
