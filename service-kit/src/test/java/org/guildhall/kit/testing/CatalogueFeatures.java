package org.guildhall.kit.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands in a database's catalogue that distributed engines don't take, or not on tables that are spread over nodes; see
 * {@code deploy/docs/distributed-sql.md}, by whose names the kinds go.
 */
final class CatalogueFeatures {

    static final Set<String> KINDS = Set.of(
            "trigger",
            "exclusion",
            "deferrable",
            "cascade",
            "generated",
            "index",
            "rule",
            "inheritance",
            "sequence",
            "materialized",
            "foreign",
            "unlogged",
            "function",
            "type",
            "unique",
            "foreign-key");

    private static final String FEATURES = """
            WITH ours AS (
                SELECT c.oid, c.relname, c.relkind, c.relpersistence FROM pg_class c
                WHERE c.relnamespace = ANY (SELECT oid FROM pg_namespace WHERE nspname = ANY (current_schemas(false)))
                    AND c.relname NOT LIKE 'flyway_%'
            )
            SELECT 'trigger ' || relname || '.' || tgname AS found
            FROM pg_trigger t JOIN ours ON ours.oid = t.tgrelid WHERE NOT t.tgisinternal
            UNION ALL
            SELECT 'exclusion ' || relname || '.' || conname
            FROM pg_constraint k JOIN ours ON ours.oid = k.conrelid WHERE k.contype = 'x'
            UNION ALL
            SELECT 'deferrable ' || relname || '.' || conname
            FROM pg_constraint k JOIN ours ON ours.oid = k.conrelid WHERE k.condeferrable
            UNION ALL
            SELECT 'cascade ' || relname || '.' || conname
            FROM pg_constraint k JOIN ours ON ours.oid = k.conrelid
            WHERE k.contype = 'f' AND (k.confdeltype <> 'a' OR k.confupdtype <> 'a')
            UNION ALL
            SELECT 'generated ' || relname || '.' || attname
            FROM pg_attribute a JOIN ours ON ours.oid = a.attrelid WHERE a.attgenerated <> '' AND NOT a.attisdropped
            UNION ALL
            SELECT 'index ' || ours.relname || '.' || m.amname
            FROM pg_index i JOIN ours ON ours.oid = i.indexrelid
                JOIN pg_class c ON c.oid = ours.oid JOIN pg_am m ON m.oid = c.relam WHERE m.amname <> 'btree'
            UNION ALL
            SELECT 'rule ' || relname || '.' || rulename
            FROM pg_rewrite r JOIN ours ON ours.oid = r.ev_class WHERE r.rulename <> '_RETURN'
            UNION ALL
            SELECT 'inheritance ' || relname FROM pg_inherits h JOIN ours ON ours.oid = h.inhrelid
            UNION ALL
            SELECT CASE relkind WHEN 'S' THEN 'sequence ' WHEN 'm' THEN 'materialized ' WHEN 'f' THEN 'foreign '
                                ELSE 'inheritance ' END || relname
            FROM ours WHERE relkind IN ('S', 'm', 'f', 'p')
            UNION ALL
            SELECT 'unlogged ' || relname FROM ours WHERE relpersistence = 'u'
            UNION ALL
            SELECT 'function ' || p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname = ANY (current_schemas(false))
            UNION ALL
            SELECT 'type ' || t.typname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE n.nspname = ANY (current_schemas(false)) AND t.typtype IN ('e', 'd', 'r')""";

    private static final String UNIQUE_WITHOUT = """
            SELECT 'unique ' || t.relname || '.' || c.relname AS found
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
            WHERE i.indisunique AND t.oid = to_regclass(?) AND NOT EXISTS (
                SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = ? AND a.attnum = ANY (i.indkey))""";

    private static final String KEYS = """
            SELECT t.relname AS "table", k.conname AS name, o.relname AS other,
                   (SELECT array_agg(a.attname::text ORDER BY p.place) FROM unnest(k.conkey) WITH ORDINALITY AS p (attnum, place)
                    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.attnum) AS columns,
                   (SELECT array_agg(a.attname::text ORDER BY p.place) FROM unnest(k.confkey) WITH ORDINALITY AS p (attnum, place)
                    JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = p.attnum) AS others
            FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_class o ON o.oid = k.confrelid
                JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE k.contype = 'f' AND n.nspname = ANY (current_schemas(false))""";

    private final Connection connection;

    CatalogueFeatures(Connection connection) {
        this.connection = connection;
    }

    /** As {@code kind thing}, whatever the tables are. */
    Set<String> all() throws SQLException {
        Set<String> found = new TreeSet<>();
        try (PreparedStatement query = connection.prepareStatement(FEATURES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(row.getString("found"));
            }
        }
        return found;
    }

    /** What keeps tables from being spread over nodes as the list says; unknown tables and columns too. */
    Set<String> againstSpreading(PortabilityList list) throws SQLException {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, String> table : list.distributed().entrySet()) {
            if (!exists(table.getKey(), table.getValue())) {
                found.add("unknown " + table.getKey() + "." + table.getValue());
            }
            addUnique(table.getKey(), table.getValue(), found);
        }
        for (String table : list.references()) {
            if (!exists(table, null)) {
                found.add("unknown " + table);
            }
        }
        addKeys(list, found);
        return found;
    }

    private boolean exists(String table, String column) throws SQLException {
        String query = "SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass(?)"
                + " AND (?::text IS NULL OR attname = ?))";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, table);
            statement.setString(2, column);
            statement.setString(3, column);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** A node sees its own rows alone: only what is unique with the column of distribution can be kept unique. */
    private void addUnique(String table, String column, Set<String> found) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(UNIQUE_WITHOUT)) {
            query.setString(1, table);
            query.setString(2, column);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString("found"));
                }
            }
        }
    }

    private void addKeys(PortabilityList list, Set<String> found) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(KEYS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String table = row.getString("table");
                String other = row.getString("other");
                String[] columns = (String[]) row.getArray("columns").getArray();
                String[] others = (String[]) row.getArray("others").getArray();
                if (!isTaken(list, table, other, columns, others)) {
                    found.add("foreign-key " + table + "." + row.getString("name"));
                }
            }
        }
    }

    /** Both on one node, both copied, from what is spread to what is copied, or together by the columns of distribution. */
    private static boolean isTaken(
            PortabilityList list, String table, String other, String[] columns, String[] others) {
        String by = list.distributed().get(table);
        String otherBy = list.distributed().get(other);
        if (by == null || otherBy == null) {
            return otherBy == null && (by == null || list.references().contains(other));
        }
        for (int place = 0; place < columns.length; place++) {
            if (columns[place].equals(by) && others[place].equals(otherBy)) {
                return true;
            }
        }
        return false;
    }
}
