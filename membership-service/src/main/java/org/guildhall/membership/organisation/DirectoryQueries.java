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
            SELECT DISTINCT w.written, o.id
            FROM organisation root
                JOIN organisation o ON o.path >= root.path AND o.path < rtrim(root.path, '/') || '0'
                JOIN unnest(?::text[]) AS w (written)
                    ON w.written IN (o.name, o.credit_code, o.id::text)
            WHERE root.id = ?""";

    private final Database database;

    DirectoryQueries(Database database) {
        this.database = database;
    }

    /** An organisation that is meant by what was written. */
    record Entry(String written, UUID id) {}

    List<Entry> find(UUID below, Collection<String> written) {
        return database.list(
                FIND,
                row -> new Entry(row.getString("written"), Sql.uuid(row, "id")),
                Column.of("text", written, text -> text),
                below);
    }
}
