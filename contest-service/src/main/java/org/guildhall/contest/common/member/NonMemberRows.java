package org.guildhall.contest.common.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** Who declared to be no member, as membership told. */
@ApplicationScoped
public class NonMemberRows {

    private static final String DECLARE = """
            INSERT INTO declared_non_member (subject, declared_at, declaration_id)
            SELECT DISTINCT ON (subject) subject, declared_at::timestamptz, declaration_id
            FROM unnest(?::text[], ?::text[], ?::uuid[]) WITH ORDINALITY AS declared (subject, declared_at, declaration_id, place)
            ORDER BY subject, place DESC
            ON CONFLICT (subject) DO UPDATE SET declaration_id = excluded.declaration_id""";

    private final Database database;

    NonMemberRows(Database database) {
        this.database = database;
    }

    /** Whether somebody declared to be no member; a linked membership counts more. In a transaction. */
    public boolean isDeclared(String subject) {
        return database.find("SELECT 1 FROM declared_non_member WHERE subject = ?", row -> true, subject)
                .isPresent();
    }

    void declare(Connection connection, Collection<ReceivedEvent> declared) throws SQLException {
        if (!declared.isEmpty()) {
            Sql.run(
                    connection,
                    DECLARE,
                    Sql.Column.of("text", declared, event -> event.text("subject")),
                    Sql.Column.of(
                            "text",
                            declared,
                            event -> event.instant("declaredAt").toString()),
                    Sql.Column.of("uuid", declared, ReceivedEvent::aggregateId));
        }
    }

    /** Declarations that never were. */
    void forget(Connection connection, Collection<UUID> declarations) throws SQLException {
        Sql.run(
                connection,
                "DELETE FROM declared_non_member WHERE declaration_id = ANY (?)",
                Sql.Column.uuids(declarations));
    }
}
