package org.guildhall.membership.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.membership.member.MemberStatus;

/** The rows of declarations, and the linked memberships that contradict them. */
@ApplicationScoped
class DeclarationRows {

    private static final String INSERT = """
            INSERT INTO non_member_declaration (id, subject, declared_at) VALUES (?, ?, ?)
            ON CONFLICT (subject) DO NOTHING""";
    private static final String LINKED = "SELECT 1 FROM member WHERE subject = ? AND " + MemberStatus.IS_LIVE;
    private static final String CONTRADICTED = """
            SELECT d.id, d.subject, d.declared_at, m.id AS member_id, m.organisation_id, o.name AS organisation
            FROM non_member_declaration d JOIN member m ON m.subject = d.subject
            JOIN organisation o ON o.id = m.organisation_id
            WHERE o.path LIKE ANY (?) AND d.id > ? ORDER BY d.id LIMIT ?""";

    private final Database database;

    DeclarationRows(Database database) {
        this.database = database;
    }

    /** Whether this call made it: a person declares once, however often they say so. */
    boolean insert(NonMemberDeclaration declaration) {
        return database.update(INSERT, declaration.id(), declaration.subject(), declaration.declaredAt()) == 1;
    }

    Optional<NonMemberDeclaration> find(String subject) {
        return database.find(
                "SELECT id, subject, declared_at FROM non_member_declaration WHERE subject = ?",
                DeclarationRows::read,
                subject);
    }

    /** Whether a live membership is linked to the subject. */
    boolean isLinked(String subject) {
        return database.find(LINKED, row -> true, subject).isPresent();
    }

    /** Declarations that a linked membership of one of the subtrees contradicts, in the order in which they were made. */
    List<ContradictedDeclaration> contradicted(List<String> prefixes, UUID after, int size) {
        return database.list(
                CONTRADICTED,
                row -> new ContradictedDeclaration(
                        Sql.uuid(row, "id"),
                        row.getString("subject"),
                        Sql.instant(row, "declared_at"),
                        Sql.uuid(row, "member_id"),
                        Sql.uuid(row, "organisation_id"),
                        row.getString("organisation")),
                Sql.Column.of("text", prefixes, prefix -> prefix + "%"),
                after,
                size);
    }

    private static NonMemberDeclaration read(ResultSet row) throws SQLException {
        return new NonMemberDeclaration(Sql.uuid(row, "id"), row.getString("subject"), Sql.instant(row, "declared_at"));
    }
}
