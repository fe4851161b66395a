package org.guildhall.contest.common.organisation;

/**
 * Parts of statements about the tree of organisations, so that few know how subtrees are kept. Paths are ids, each followed
 * by a slash, so a subtree is what begins with a path, and no character in them is special to {@code LIKE}. A merged
 * organisation's subtree is also that of the one in which it is.
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
        return "LEFT JOIN organisation_copy " + alias + " ON " + inside + ".path LIKE " + alias
                + ".path || '%' AND " + alias + ".path LIKE " + prefix(inside, root) + " || '_%' AND " + alias
                + ".path NOT LIKE " + prefix(inside, root) + " || '%/_%'";
    }

    /** Whether a joined organisation lies in the subtree of another one. */
    public static String within(String alias, String root) {
        return alias + ".path LIKE " + prefix(alias, root) + " || '%'";
    }

    /** The path that a joined organisation's begins with if it lies in the subtree of another one. */
    private static String prefix(String alias, String root) {
        return "(CASE WHEN " + alias + ".path LIKE " + root + ".path || '%' THEN " + root + ".path ELSE " + root
                + ".merged_path END)";
    }

    /**
     * Whether a joined organisation lies in the subtree that a parameter names, whose value {@link #subtree} makes, or in
     * something there by a merger. The parameter stands in it twice.
     */
    public static String below(String alias, String parameter) {
        return "(" + alias + ".path LIKE " + parameter + " OR " + alias + ".merged_path LIKE " + parameter + ")";
    }

    /** As {@link #below}, for one of the subtrees that an array names. */
    public static String belowAny(String alias, String parameter) {
        return "(" + alias + ".path LIKE ANY (" + parameter + ") OR " + alias + ".merged_path LIKE ANY (" + parameter
                + "))";
    }

    /** The id, as text, of the organisation directly below a root in whose subtree another one lies; empty for the root. */
    public static String branch(String alias, String root) {
        return "split_part(substr(" + alias + ".path, length(" + prefix(alias, root) + ") + 1), '/', 1)";
    }

    /** What a parameter must hold to name the subtree of the organisation with this path. */
    public static String subtree(String path) {
        return path + "%";
    }
}
