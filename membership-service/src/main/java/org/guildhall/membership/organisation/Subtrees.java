package org.guildhall.membership.organisation;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.List;

/** The condition that keeps a query within the subtrees a caller may see: one index range per path prefix. */
public final class Subtrees {

    private Subtrees() {}

    /**
     * @param path the HQL expression of an organisation's path
     * @param prefixes as {@link org.guildhall.kit.security.Caller#scope} answers them
     * @param parameters receives the values of the condition's parameters
     */
    public static String condition(String path, List<String> prefixes, Parameters parameters) {
        List<String> ranges = new ArrayList<>();
        for (String prefix : prefixes) {
            if (prefix.isEmpty()) {
                return "1 = 1";
            }
            int number = ranges.size();
            ranges.add("%1$s >= :from%2$d and %1$s < :to%2$d".formatted(path, number));
            parameters.and("from" + number, prefix).and("to" + number, after(prefix));
        }
        return "(" + String.join(" or ", ranges) + ")";
    }

    /** The first string after all that begin with the prefix: a prefix ends in a slash, and 0 follows the slash. */
    static String after(String prefix) {
        return prefix.substring(0, prefix.length() - 1) + '0';
    }
}
