package org.guildhall.contest.common.organisation;

/**
 * Parts of statements about the tree of organisations, so that few know how subtrees are kept. Paths are ids, each followed
 * by a slash, so a subtree is what begins with a path, and no character in them is special to {@code LIKE}.
 */
public final class Units {

    private Units() {}

    /** Begins with an organisation. */
    public static String from(String alias) {
        return "FROM organisation_copy " + alias;
    }

    /** Joins the organisation that a column names. */
    public static String join(String alias, String column) {
        return "JOIN organisation_copy " + alias + " ON " + alias + ".id = " + column;
    }

    /** Joins the organisation that a column names, as far as it is known. */
    public static String leftJoin(String alias, String column) {
        return "LEFT " + join(alias, column);
    }

    /** Joins every organisation of the subtree of another one, which is joined already: itself, too. */
    public static String joinSubtree(String alias, String root) {
        return "JOIN organisation_copy " + alias + " ON " + within(alias, root);
    }

    /** Joins the organisation directly below another one in whose subtree a third one lies; none for the other one itself. */
    public static String leftJoinBranch(String alias, String root, String inside) {
        return "LEFT JOIN organisation_copy " + alias + " ON " + within(inside, alias) + " AND " + alias + ".path LIKE "
                + root + ".path || '_%' AND " + alias + ".path NOT LIKE " + root + ".path || '%/_%'";
    }

    /** Whether a joined organisation lies in the subtree of another one. */
    public static String within(String alias, String root) {
        return alias + ".path LIKE " + root + ".path || '%'";
    }

    /** Whether a joined organisation lies in the subtree that a parameter names, whose value {@link #subtree} makes. */
    public static String below(String alias, String parameter) {
        return alias + ".path LIKE " + parameter;
    }

    /** Whether a joined organisation lies in one of the subtrees that an array names, whose values {@link #subtree} makes. */
    public static String belowAny(String alias, String parameter) {
        return alias + ".path LIKE ANY (" + parameter + ")";
    }

    /** The id, as text, of the organisation directly below a root in whose subtree another one lies; empty for the root. */
    public static String branch(String alias, String root) {
        return "split_part(substr(" + alias + ".path, length(" + root + ".path) + 1), '/', 1)";
    }

    /** What a parameter must hold to name the subtree of the organisation with this path. */
    public static String subtree(String path) {
        return path + "%";
    }
}
