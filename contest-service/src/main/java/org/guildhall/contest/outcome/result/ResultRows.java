package org.guildhall.contest.outcome.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.contest.contest.entry.EntrantQueries;
import org.guildhall.contest.contest.entry.EntrantQueries.Behind;
import org.guildhall.contest.contest.rules.PrizeClass;
import org.guildhall.contest.judging.stage.JudgedStage;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.time.Ids;

/** The results of the last stages, one row an entry, as others read them: written set-based, a project at a time. */
@ApplicationScoped
public class ResultRows {

    /** A written row, as events tell it. */
    public record Row(
            UUID id,
            UUID entryId,
            UUID projectId,
            Integer rank,
            int starters,
            String total,
            String medal,
            String prize,
            Long prizeAmount,
            long version,
            List<UUID> memberIds,
            UUID organisationId) {}

    /** Nothing is written, and no version counted, where nothing changes. */
    private static final String WRITE = """
            INSERT INTO result AS r (id, entry_id, contest_id, project_id, organisation_id, result_set_id, rank, starters,
                                     total, medal, prize, prize_amount, version)
            SELECT n.id, n.entry_id, ?, ?, n.organisation_id, ?, n.rank, ?, n.total, n.medal, n.prize, n.amount, 1
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::integer[], ?::numeric[], ?::text[], ?::text[], ?::bigint[])
                 AS n (id, entry_id, organisation_id, rank, total, medal, prize, amount)
            ON CONFLICT (entry_id) DO UPDATE
            SET result_set_id = excluded.result_set_id, rank = excluded.rank, starters = excluded.starters,
                total = excluded.total, medal = excluded.medal, prize = excluded.prize,
                prize_amount = excluded.prize_amount,
                version = r.version + ((r.rank, r.starters, r.total, r.medal, r.prize, r.prize_amount)
                    IS DISTINCT FROM (excluded.rank, excluded.starters, excluded.total, excluded.medal, excluded.prize,
                                      excluded.prize_amount))::integer""";

    private static final String READ = """
            SELECT r.*, r.total::text AS total_text FROM result r
            WHERE r.contest_id = ? ORDER BY r.project_id, r.rank NULLS LAST, r.entry_id""";

    private final Database database;
    private final EntrantQueries entrants;
    private final Ids ids;

    ResultRows(Database database, EntrantQueries entrants, Ids ids) {
        this.database = database;
        this.entrants = entrants;
        this.ids = ids;
    }

    /** Writes the results of a project from its last stage's ranking; rows of entries that fell out of it go. */
    public void write(JudgedStage stage, ResultSets.ResultSet set, Map<String, CodeHolder> holders) {
        List<EntryResult> results = EntryResult.of(set.ranking(), holders);
        database.update(
                "DELETE FROM result WHERE project_id = ? AND NOT entry_id = ANY (?)",
                stage.projectId(),
                Sql.Column.of("uuid", results, EntryResult::entryId));
        database.update(
                WRITE,
                stage.contestId(),
                stage.projectId(),
                set.id(),
                set.ranking().starters(),
                Sql.Column.of("uuid", results, result -> ids.next()),
                Sql.Column.of("uuid", results, EntryResult::entryId),
                Sql.Column.of("uuid", results, result -> result.holder().organisationId()),
                Sql.Column.of("integer", results, result -> result.ranked().rank()),
                Sql.Column.of("numeric", results, result -> result.ranked().total()),
                Sql.Column.of("text", results, result -> name(result.ranked().medal())),
                Sql.Column.of("text", results, result -> prize(result, PrizeClass::title)),
                Sql.Column.of("bigint", results, result -> prize(result, PrizeClass::amount)));
    }

    /** All results of a contest by entry. */
    public Map<UUID, Row> of(UUID contest) {
        Map<UUID, List<Behind>> members = entrants.ofContest(contest);
        return database.list(READ, row -> row(row, members), contest).stream()
                .collect(Collectors.toMap(Row::entryId, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static Row row(ResultSet row, Map<UUID, List<Behind>> members) throws SQLException {
        UUID entry = Sql.uuid(row, "entry_id");
        return new Row(
                Sql.uuid(row, "id"),
                entry,
                Sql.uuid(row, "project_id"),
                row.getObject("rank", Integer.class),
                row.getInt("starters"),
                row.getString("total_text"),
                row.getString("medal"),
                row.getString("prize"),
                row.getObject("prize_amount", Long.class),
                row.getLong("version"),
                members.getOrDefault(entry, List.of()).stream()
                        .map(Behind::memberId)
                        .toList(),
                Sql.uuid(row, "organisation_id"));
    }

    /** Whether the entry has a result in the contest. */
    public boolean has(UUID contest, UUID entry) {
        return database.find("SELECT 1 FROM result WHERE entry_id = ? AND contest_id = ?", row -> true, entry, contest)
                .isPresent();
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <T> T prize(EntryResult result, Function<PrizeClass, T> part) {
        PrizeClass prize = result.ranked().prize();
        return prize == null ? null : part.apply(prize);
    }
}
