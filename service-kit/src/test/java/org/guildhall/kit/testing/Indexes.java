package org.guildhall.kit.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The indexes of a service's database, from the catalogue. */
public final class Indexes {

    /** Keys of nothing but an id that the service draws itself are left out: no request chooses one. */
    private static final String UNIQUE = """
            SELECT i.indexrelid::regclass::text AS name
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE i.indisunique AND n.nspname = ANY (current_schemas(false)) AND c.relname NOT LIKE 'flyway_%'
                AND NOT (i.indisprimary AND i.indnkeyatts = 1 AND EXISTS (
                    SELECT FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                        AND (a.attname = 'id' AND a.atttypid = 'uuid'::regtype OR a.attidentity = 'a')))""";

    /** An index over the rows that refer to something (column IS NOT NULL) serves as well as one over all. */
    private static final String MISSING = """
            SELECT f.conrelid::regclass || '.' || f.conname AS name
            FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE f.contype = 'f' AND n.nspname = ANY (current_schemas(false)) AND NOT EXISTS (
                SELECT FROM pg_index i
                WHERE i.indrelid = f.conrelid AND (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey
                    AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) ~ '^\\([a-z_]+ IS NOT NULL\\)$'))""";

    private Indexes() {}

    /** The names of all unique indexes but those of drawn ids: each is a rule somebody can break. */
    public static Set<String> unique(DataSource dataSource) throws SQLException {
        return names(dataSource, UNIQUE);
    }

    /**
     * The foreign keys whose columns no index begins with. When a row that may be referred to is deleted, the database looks
     * through the whole referring table for each: taking back 100,000 rows never ends.
     */
    public static Set<String> missingForReferences(DataSource dataSource) throws SQLException {
        return names(dataSource, MISSING);
    }

    private static Set<String> names(DataSource dataSource, String query) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                names.add(row.getString("name"));
            }
        }
        return names;
    }
}
