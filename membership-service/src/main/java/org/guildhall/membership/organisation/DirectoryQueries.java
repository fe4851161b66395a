package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** Looks up many organisations at once by what was written for them (measured with imports, hence set-based SQL). */
@ApplicationScoped
class DirectoryQueries {

    private static final String FIND = """
            WITH below AS MATERIALIZED (
                    SELECT o.id, o.name, o.credit_code
                    FROM organisation root
                        JOIN organisation o ON o.path >= root.path AND o.path < rtrim(root.path, '/') || '0'
                    WHERE root.id = ? AND o.closed_on IS NULL),
                words AS (SELECT DISTINCT written FROM unnest(?::text[]) AS w (written))
            SELECT written, id FROM words JOIN below ON name = written
            UNION SELECT written, id FROM words JOIN below ON credit_code = written
            UNION SELECT written, id FROM words JOIN below ON id::text = written""";

    private final Database database;

    DirectoryQueries(Database database) {
        this.database = database;
    }

    /** An organisation that is meant by what was written. */
    record Entry(String written, UUID id) {}

    List<Entry> find(UUID below, Collection<String> written) {
        return database.list(
                FIND, row -> new Entry(row.getString("written"), Sql.uuid(row, "id")), below, Column.texts(written));
    }
}
