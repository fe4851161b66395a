package org.guildhall.kit.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The unique indexes of a service's database, from the catalogue: each is a rule somebody can break, so a test of the service
 * holds them against what breaking them is answered.
 */
public final class UniqueIndexes {

    /** Keys of nothing but an id that the service draws itself are left out: no request chooses one. */
    private static final String SELECT = """
            SELECT i.indexrelid::regclass::text AS name
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE i.indisunique AND n.nspname = ANY (current_schemas(false)) AND c.relname NOT LIKE 'flyway_%'
                AND NOT (i.indisprimary AND i.indnkeyatts = 1 AND EXISTS (
                    SELECT FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                        AND (a.attname = 'id' AND a.atttypid = 'uuid'::regtype OR a.attidentity = 'a')))""";

    private UniqueIndexes() {}

    /** The names of all unique indexes but those of drawn ids. */
    public static Set<String> of(DataSource dataSource) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SELECT)) {
            while (row.next()) {
                names.add(row.getString("name"));
            }
        }
        return names;
    }
}
