package org.guildhall.contest.common.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.organisation.Units;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** Members set by set; one by one they are {@link Member}s. In a transaction. */
@ApplicationScoped
public class MemberQueries {

    /** Of several memberships of one subject the live and newest one counts: it comes last. */
    private static final String PLACED = "SELECT m.subject, m.id, m.organisation_id, m.active, o.path FROM member m "
            + Units.join("o", "m.organisation_id")
            + " WHERE m.subject = ANY (?) AND o.path IS NOT NULL ORDER BY m.active, m.id";

    private static final String LIVE = "SELECT " + Units.branch("o", "h") + " AS unit, count(*) AS members "
            + Units.from("h") + " " + Units.joinSubtree("o", "h")
            + " JOIN member m ON m.organisation_id = o.id AND m.active WHERE h.id = ? GROUP BY unit";

    private static final String ENDED = "SELECT 1 FROM member WHERE id = ANY (?) AND NOT active LIMIT 1";

    private static final String PRESENT =
            "SELECT id, organisation_id, skill_level, trade FROM member WHERE id = ANY (?)";

    private final Database database;

    MemberQueries(Database database) {
        this.database = database;
    }

    /** A member, live or not, and where their organisation stands in the tree. */
    public record Placed(UUID member, UUID organisation, boolean isLive, String path) {}

    /** The members behind token subjects, by subject. */
    public Map<String, Placed> placed(Collection<String> subjects) {
        Map<String, Placed> found = new HashMap<>();
        database.each(
                PLACED,
                row -> found.put(
                        row.getString("subject"),
                        new Placed(
                                Sql.uuid(row, "id"),
                                Sql.uuid(row, "organisation_id"),
                                row.getBoolean("active"),
                                row.getString("path"))),
                Sql.Column.texts(subjects));
        return found;
    }

    /**
     * What is known of a member now.
     *
     * @param level what was attained, as far as membership has told
     * @param trade the trade of the skill level
     */
    public record Present(UUID organisation, Optional<SkillLevel> level, Optional<String> trade) {}

    /** What is known of members now, live or not, by member; those this service hasn't heard of are missing. */
    public Map<UUID, Present> present(Collection<UUID> members) {
        Map<UUID, Present> found = new HashMap<>();
        database.each(
                PRESENT,
                row -> found.put(
                        Sql.uuid(row, "id"),
                        new Present(
                                Sql.uuid(row, "organisation_id"),
                                Optional.ofNullable(row.getString("skill_level"))
                                        .map(SkillLevel::valueOf),
                                Optional.ofNullable(row.getString("trade")))),
                Sql.Column.uuids(members));
        return found;
    }

    /** Whether each of several memberships is a live one. */
    public boolean areLive(Collection<UUID> members) {
        return database.find(ENDED, row -> true, Sql.Column.uuids(members)).isEmpty();
    }

    /** How many live members there are in each branch of a host's subtree; the host's own under its own id. */
    public Map<UUID, Integer> liveByBranch(UUID host) {
        Map<UUID, Integer> members = new HashMap<>();
        database.each(
                LIVE,
                row -> {
                    String unit = row.getString("unit");
                    members.put(unit.isEmpty() ? host : UUID.fromString(unit), row.getInt("members"));
                },
                host);
        return members;
    }
}
