package org.guildhall.contest.recognition.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.contest.recognition.award.HonourLevel;

/** Reads and writes what a nomination adds to an entry. */
@ApplicationScoped
class Nominations {

    private static final String FIND = """
            SELECT e.contest_id, c.organisation_id, e.member_id, c.kind, c.state, e.status, e.statement,
                   CAST(e.evidence AS text), e.recognised, e.version
            FROM entry e JOIN contest c ON c.id = e.contest_id WHERE e.id = :entry AND c.kind = 'SELECTION'""";
    private static final String WRITE = """
            UPDATE entry SET statement = :statement, evidence = CAST(:evidence AS jsonb), version = version + 1
            WHERE id = :entry""";
    private static final String RECOGNISE = """
            UPDATE entry SET recognised = :rule, guest = true, version = version + 1 WHERE id = :entry""";
    private static final String HOLDS = """
            SELECT count(*) FROM honour h JOIN honour_type t ON t.id = h.type_id
            WHERE h.member_id = :member AND h.state = 'REGISTERED' AND h.year >= :year AND t.level IN (:levels)
              AND t.code = coalesce(CAST(:code AS text), t.code)""";
    private static final String CHOSEN = """
            SELECT e.id, e.project_id, e.member_id, e.recognised, r.rank, r.total, r.prize
            FROM entry e LEFT JOIN result r ON r.entry_id = e.id
            WHERE e.contest_id = :contest AND e.status NOT IN ('WITHDRAWN', 'DISQUALIFIED')
              AND (e.recognised IS NOT NULL OR r.rank IS NOT NULL AND r.prize IS NOT NULL) AND e.id > :after
            ORDER BY e.id LIMIT :size""";
    private static final String HOST =
            "SELECT organisation_id, state FROM contest WHERE id = :contest AND kind = 'SELECTION' FOR SHARE";

    /** A selection: who hosts it, and its state. */
    record Host(UUID organisationId, String state) {}

    private final EntityManager entities;

    Nominations(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Nomination> find(UUID entry) {
        return find(entry, FIND);
    }

    /** The nomination, kept from being changed by others, and its selection in its state, until the transaction ends. */
    Optional<Nomination> lock(UUID entry) {
        return find(entry, FIND + " FOR NO KEY UPDATE OF e FOR SHARE OF c");
    }

    private Optional<Nomination> find(UUID entry, String query) {
        Stream<Object[]> found = entities.createNativeQuery(query, Object[].class)
                .setParameter("entry", entry)
                .getResultStream();
        return found.findFirst()
                .map(row -> new Nomination(
                        entry,
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        // Counts from 1, as entity tags and events do.
                        (Long) row[9] + 1));
    }

    void write(UUID entry, String statement, String evidence) {
        entities.createNativeQuery(WRITE)
                .setParameter("entry", entry)
                .setParameter("statement", statement)
                .setParameter("evidence", evidence)
                .executeUpdate();
    }

    /** Recognised beside the ranking, as guests are: it takes no rank, medal or place of the quota from others. */
    void recognise(UUID entry, String rule) {
        entities.createNativeQuery(RECOGNISE)
                .setParameter("entry", entry)
                .setParameter("rule", rule)
                .executeUpdate();
    }

    /** Whether the member holds an honour of the rule, or of its level or a higher one, by the register. */
    boolean holdsHonour(UUID member, RecognitionRule rule) {
        List<String> levels = Stream.of(HonourLevel.values())
                .filter(level -> level.compareTo(rule.level()) <= 0)
                .map(HonourLevel::name)
                .toList();
        Number held = (Number) entities.createNativeQuery(HOLDS)
                .setParameter("member", member)
                .setParameter("year", rule.sinceYear())
                .setParameter("levels", levels)
                .setParameter("code", rule.honourCode().orElse(null))
                .getSingleResult();
        return held.longValue() > 0;
    }

    Optional<Host> host(UUID contest) {
        Stream<Object[]> found = entities.createNativeQuery(HOST, Object[].class)
                .setParameter("contest", contest)
                .getResultStream();
        return found.findFirst().map(row -> new Host((UUID) row[0], (String) row[1]));
    }

    List<ChosenView> chosen(UUID contest, UUID after, int size) {
        Stream<Object[]> found = entities.createNativeQuery(CHOSEN, Object[].class)
                .setParameter("contest", contest)
                .setParameter("after", after)
                .setParameter("size", size)
                .getResultStream();
        return found.map(row -> new ChosenView(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        (Integer) row[4],
                        row[5] == null ? null : ((BigDecimal) row[5]).toPlainString(),
                        (String) row[6]))
                .toList();
    }
}
