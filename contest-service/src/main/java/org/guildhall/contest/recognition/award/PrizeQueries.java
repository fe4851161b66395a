package org.guildhall.contest.recognition.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads from the results who has won what; the honour of a prize class stands in the project's rules. */
@ApplicationScoped
class PrizeQueries {

    private static final String AWARDED = """
            FROM result r JOIN contest c ON c.id = r.contest_id JOIN project p ON p.id = r.project_id
            LEFT JOIN result_set s ON s.id = r.result_set_id LEFT JOIN stage g ON g.id = s.stage_id
            LEFT JOIN project_rules u ON u.project_id = g.project_id AND u.version = g.rules_version
            LEFT JOIN LATERAL (
                SELECT class ->> 'honour' AS title
                FROM jsonb_array_elements(coalesce(u.document -> 'prizes', '[]')) AS class
                WHERE class ->> 'title' = r.prize LIMIT 1
            ) AS h ON true
            WHERE r.contest_id = :contest AND r.rank IS NOT NULL AND (r.prize IS NOT NULL OR r.medal IS NOT NULL)
            """;
    private static final String MEMBERS =
            """
            SELECT c.id, c.organisation_id, r.project_id, r.entry_id, t.member_id, r.rank, r.medal, r.prize, h.title
            """ + AWARDED.replace("WHERE", "JOIN entrant t ON t.entry_id = r.entry_id AND t.active WHERE") + """
            ORDER BY p.added_at, p.id, r.rank, r.entry_id, t.member_id""";
    private static final String ENTRIES = """
            SELECT r.entry_id, r.project_id, p.title, r.rank, r.medal, r.prize, h.title AS honour, r.prize_amount,
                   ARRAY(SELECT t.member_id FROM entrant t WHERE t.entry_id = r.entry_id AND t.active ORDER BY 1)
            """ + AWARDED + """
            AND (p.id, r.rank, r.entry_id) > (:project, :rank, :entry) ORDER BY p.id, r.rank, r.entry_id LIMIT :size""";
    private static final String CONTEST = """
            SELECT organisation_id, CASE WHEN state = 'FINAL' THEN final_at END FROM contest WHERE id = :contest""";
    private static final String LOCKED = CONTEST + " FOR NO KEY UPDATE";

    /** The contest as awards see it; {@code finalAt} is null as long as its results can change. */
    record Host(UUID organisationId, Instant finalAt) {}

    private final EntityManager entities;

    PrizeQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** The contest, kept from others who issue its certificates until the transaction ends. */
    Optional<Host> lock(UUID contest) {
        return find(contest, LOCKED);
    }

    Optional<Host> find(UUID contest) {
        return find(contest, CONTEST);
    }

    private Optional<Host> find(UUID contest, String query) {
        Stream<Object[]> found = entities.createNativeQuery(query, Object[].class)
                .setParameter("contest", contest)
                .getResultStream();
        return found.findFirst().map(row -> new Host((UUID) row[0], (Instant) row[1]));
    }

    List<AwardedPrize> awarded(UUID contest) {
        Stream<Object[]> found = entities.createNativeQuery(MEMBERS, Object[].class)
                .setParameter("contest", contest)
                .getResultStream();
        return found.map(row -> new AwardedPrize(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (UUID) row[3],
                        (UUID) row[4],
                        (Integer) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8]))
                .toList();
    }

    /** The next prizes after project, rank and entry, by these. */
    List<PrizeView> list(UUID contest, UUID project, int rank, UUID entry, int size) {
        Stream<Object[]> found = entities.createNativeQuery(ENTRIES, Object[].class)
                .setParameter("contest", contest)
                .setParameter("project", project)
                .setParameter("rank", rank)
                .setParameter("entry", entry)
                .setParameter("size", size)
                .getResultStream();
        return found.map(row -> new PrizeView(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (Integer) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (Long) row[7],
                        Arrays.asList((UUID[]) row[8])))
                .toList();
    }
}
