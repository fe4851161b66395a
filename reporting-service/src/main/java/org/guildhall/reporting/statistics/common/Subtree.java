package org.guildhall.reporting.statistics.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A query for an organisation and everything below it, to stand before another query as {@code WITH}. It makes a table
 * {@code subtree (id, child)}, where {@code child} is the direct child through which a unit hangs, null for the organisation
 * itself.
 *
 * @param sql begins with {@code WITH}
 * @param values the values of its parameters
 */
public record Subtree(String sql, List<Object> values) {

    /** Today's tree: everything whose path begins with the organisation's. */
    private static final String AS_IS = """
            WITH subtree AS (
                SELECT id, nullif(split_part(substr(path, length(?) + 1), '/', 1), '')::uuid AS child
                FROM organisation_copy WHERE path >= ? AND path < ?
            )
            """;

    /** The tree of a day. Days are given by hand, so a circle is possible and is cut. */
    private static final String AS_WAS = """
            WITH RECURSIVE descent (id, child) AS (
                SELECT ?::uuid, NULL::uuid
                UNION ALL
                SELECT h.organisation_id, coalesce(d.child, h.organisation_id)
                FROM organisation_history h JOIN descent d ON h.parent_id = d.id
                WHERE h.valid_from <= ? AND h.valid_to > ?
            ) CYCLE id SET closed USING trail,
            subtree AS (SELECT id, child FROM descent WHERE NOT closed)
            """;

    public static Subtree asIs(Scope scope) {
        return new Subtree(AS_IS, List.of(scope.path(), scope.path(), endOf(scope.path())));
    }

    public static Subtree of(Basis basis, Scope scope, LocalDate day) {
        return basis == Basis.AS_IS
                ? asIs(scope)
                : new Subtree(AS_WAS, List.of(scope.organisation().id(), day, day));
    }

    /** The first path that doesn't begin with this one: a path ends in a slash, and a zero follows the slash. */
    private static String endOf(String path) {
        return path.substring(0, path.length() - 1) + '0';
    }

    /** The whole statement. */
    public String with(String query) {
        return sql + query;
    }

    /** The values of the whole statement, given those of the query. */
    public Object[] and(Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }
}
