package org.guildhall.contest.testing;

import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Api.enter;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Contests whose results are final, written by hand: what comes of results has tests without a day of marking before each. */
@Singleton
public class FinalContests {

    private final DataSource dataSource;
    private final MembershipTopic membership;

    FinalContests(DataSource dataSource, MembershipTopic membership) {
        this.dataSource = dataSource;
        this.membership = membership;
    }

    /** An open contest with one project. */
    public final class Open {
        public final UUID contest;
        public final UUID project;
        private final UUID resultSet = UUID.randomUUID();

        private Open(UUID organisation) {
            contest = Api.draft(ADMINISTRATOR, organisation);
            project = Api.project(ADMINISTRATOR, contest, null);
            Api.open(ADMINISTRATOR, contest);
            UUID stage = UUID.randomUUID();
            run("INSERT INTO project_rules VALUES (?, 1, '{}', now(), 'x') ON CONFLICT DO NOTHING", project);
            run("INSERT INTO stage VALUES (?, ?, 0, 'final', 1, 'RANKED', 0)", stage, project);
            run("INSERT INTO result_set VALUES (?, ?, 1, 'guildhall-ranking/1', '{}', now())", resultSet, stage);
        }

        /** One member's entry with this rank; null for a guest. */
        public UUID ranked(UUID member, Integer rank, int starters) {
            UUID entry = created(enter(ADMINISTRATOR, project, member));
            join(entry, member);
            run(
                    """
                    INSERT INTO result (id, entry_id, contest_id, project_id, organisation_id, result_set_id, rank, starters,
                        total, medal, version)
                    SELECT gen_random_uuid(), ?, ?, ?, organisation_id, ?, ?, ?, 88.5, ?, 0 FROM contest WHERE id = ?""",
                    entry,
                    contest,
                    project,
                    resultSet,
                    rank,
                    starters,
                    rank == null || rank > 3
                            ? null
                            : List.of("GOLD", "SILVER", "BRONZE").get(rank - 1),
                    contest);
            return entry;
        }

        /** One more member behind the entry. */
        public void join(UUID entry, UUID member) {
            run("""
                    INSERT INTO entrant SELECT ?, ?, id, organisation_id, true FROM member WHERE id = ?
                    ON CONFLICT DO NOTHING""", entry, project, member);
        }

        public void finish(String finalAt) {
            run("UPDATE contest SET state = 'FINAL', final_at = ?::timestamptz WHERE id = ?", finalAt, contest);
        }
    }

    public Open open(UUID organisation) {
        return new Open(organisation);
    }

    /** A contest that ended now, with so many new members ranked 1, 2, 3, and so on, of the level (null for none). */
    public Ended ended(UUID organisation, int count, String level) {
        Open open = open(organisation);
        List<UUID> members = membership.join(organisation, count);
        List<UUID> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (level != null) {
                membership.attain(members.get(i), level, "电工");
            }
            entries.add(open.ranked(members.get(i), i + 1, count));
        }
        open.finish(Instant.now().toString());
        return new Ended(open.contest, open.project, members, entries);
    }

    public record Ended(UUID contest, UUID project, List<UUID> members, List<UUID> entries) {}

    /** Hides what isn't made by the service itself from tests that list contests. */
    public void hide() {
        run("UPDATE contest SET state = 'CANCELLED' WHERE state = 'FINAL'");
    }

    /** Hides this one, and leaves what others are at. */
    public void hide(Ended contest) {
        run("UPDATE contest SET state = 'CANCELLED' WHERE id = ?", contest.contest());
    }

    public void run(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long number(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
