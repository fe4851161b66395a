package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a judge has to do, in one query that reads no marks. */
@ApplicationScoped
class OpenTaskRepository {

    private static final String OPEN = """
            SELECT s.id AS id, pa.blind_code AS code, p.title AS project, st.code AS stage, s.status AS status,
                   s.saved_at AS saved
            FROM judge j JOIN mark_sheet s ON s.judge_id = j.id JOIN stage st ON st.id = s.stage_id
            JOIN participation pa ON pa.id = s.participation_id JOIN entry e ON e.id = pa.entry_id
            JOIN project p ON p.id = st.project_id JOIN contest c ON c.id = p.contest_id
            WHERE j.subject = :subject AND j.active AND s.status IN ('ASSIGNED', 'DRAFT') AND st.state = 'MARKING'
              AND c.state = 'RUNNING' AND e.status = 'COMPETED' AND s.id > :after
            ORDER BY s.id LIMIT :size""";

    private final EntityManager database;

    OpenTaskRepository(EntityManager database) {
        this.database = database;
    }

    List<OpenTask> of(String subject, UUID after, int size) {
        List<Tuple> rows = database.createNativeQuery(OPEN, Tuple.class)
                .setParameter("subject", subject)
                .setParameter("after", after)
                .setParameter("size", size)
                .getResultList();
        return rows.stream().map(OpenTaskRepository::task).toList();
    }

    private static OpenTask task(Tuple row) {
        return new OpenTask(
                row.get("id", UUID.class),
                row.get("code", String.class),
                row.get("project", String.class),
                row.get("stage", String.class),
                SheetStatus.valueOf(row.get("status", String.class)),
                row.get("saved", Instant.class));
    }
}
