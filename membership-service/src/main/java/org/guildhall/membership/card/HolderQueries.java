package org.guildhall.membership.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.membership.member.MemberStatus;
import org.guildhall.membership.person.PersonProtection;

/**
 * Tells who holds a card. A measured hot path, asked at every counter: it reads member, person and organisation along, though
 * those tables aren't this feature's, so that an answer costs one statement by primary keys.
 */
@ApplicationScoped
class HolderQueries {

    private static final String SELECT = """
            SELECT c.status, m.""" + MemberStatus.IS_LIVE + """
            AS live, p.id AS person_id, p.name_cipher,
                   o.name AS organisation
            FROM card c
                JOIN member m ON m.id = c.member_id
                JOIN person p ON p.id = m.person_id
                JOIN organisation o ON o.id = m.organisation_id
            WHERE c.id = ?""";

    private final Database database;
    private final PersonProtection protection;

    HolderQueries(Database database, PersonProtection protection) {
        this.database = database;
        this.protection = protection;
    }

    /**
     * A card and its holder now.
     *
     * @param live whether the membership isn't over
     * @param name in clear
     */
    record Standing(CardStatus status, boolean live, String name, String organisation) {

        /** A name never appears in a log by accident. */
        @Override
        public String toString() {
            return "Standing[" + status + "]";
        }
    }

    Optional<Standing> find(UUID cardId) {
        return database.find(SELECT, this::standing, cardId);
    }

    private Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                CardStatus.valueOf(row.getString("status")),
                row.getBoolean("live"),
                protection.name(row.getBytes("name_cipher"), Sql.uuid(row, "person_id")),
                row.getString("organisation"));
    }
}
