package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.person.KeptPersonRows;

/** Tells who of some persons is a member, also under another record that turned out to be the same person's. */
@ApplicationScoped
public class LiveMemberQueries {

    private static final String SELECT = """
            SELECT p.id
            FROM (SELECT w.id, coalesce(s.same_as, w.id) AS known_as
                  FROM unnest(?::uuid[]) AS w (id) LEFT JOIN same_person s ON s.person_id = w.id) AS p
            WHERE EXISTS (
                SELECT FROM member m
                WHERE m.status = ANY (?)
                    AND m.person_id = ANY (p.known_as || ARRAY(
                        SELECT s.person_id FROM same_person s WHERE s.same_as = p.known_as)))""";

    private final Database database;
    private final KeptPersonRows kept;

    LiveMemberQueries(Database database, KeptPersonRows kept) {
        this.database = database;
        this.kept = kept;
    }

    public Set<UUID> membersAmong(List<UUID> persons) {
        return holdersAmong(persons, MemberStatus::isLive);
    }

    /** Who can't become a member, being one already, or on record as dead, or erased: nobody knows who that would be. */
    public Set<UUID> barredAmong(List<UUID> persons) {
        Set<UUID> barred = holdersAmong(persons, status -> status.isLive() || status == MemberStatus.DECEASED);
        barred.addAll(kept.erasedAmong(persons));
        return barred;
    }

    private Set<UUID> holdersAmong(List<UUID> persons, Predicate<MemberStatus> which) {
        List<MemberStatus> statuses =
                Stream.of(MemberStatus.values()).filter(which).toList();
        return new HashSet<>(database.list(
                SELECT,
                row -> Sql.uuid(row, "id"),
                Column.uuids(persons),
                Column.of("text", statuses, MemberStatus::name)));
    }
}
