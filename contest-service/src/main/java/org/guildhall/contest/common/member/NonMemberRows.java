package org.guildhall.contest.common.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** Who declared to be no member, as membership told. */
@ApplicationScoped
public class NonMemberRows {

    private static final String DECLARE = """
            INSERT INTO declared_non_member (subject, declared_at)
            SELECT subject, declared_at::timestamptz FROM unnest(?::text[], ?::text[]) AS declared (subject, declared_at)
            ON CONFLICT (subject) DO NOTHING""";

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
                            event -> event.instant("declaredAt").toString()));
        }
    }
}
