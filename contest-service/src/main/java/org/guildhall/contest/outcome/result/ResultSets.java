package org.guildhall.contest.outcome.result;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.judging.scoring.Ranking;
import org.guildhall.contest.judging.scoring.StageInput;
import org.guildhall.kit.time.Ids;

/** Stored rankings of stages. A set never changes, so what was computed from it may be kept. */
@ApplicationScoped
public class ResultSets {

    /** A stored ranking; the highest number of a stage is in force. */
    public record ResultSet(UUID id, UUID stageId, int number, Instant computedAt, StageInput input, Ranking ranking) {}

    private static final int KEPT = 32;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final ResultSetRows rows;
    private final Ids ids;
    private final Clock clock;
    private final Cache<UUID, ResultSet> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ResultSets(ResultSetRows rows, Ids ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores the input and what it comes to, as the stage's next set. */
    public ResultSet store(UUID stage, StageInput input, Ranking ranking) {
        UUID id = ids.next();
        Instant now = clock.instant();
        return new ResultSet(id, stage, rows.add(id, stage, input, ranking, now), now, input, ranking);
    }

    /** The stage's set in force; as of a freeze, if there is one. */
    public Optional<ResultSet> inForce(UUID stage, Optional<Instant> asOf) {
        return rows.newest(stage, asOf.orElse(NEVER)).map(this::load);
    }

    /** Not loaded by the cache itself: whoever waits for that would hold a connection meanwhile. */
    private ResultSet load(UUID id) {
        ResultSet present = kept.getIfPresent(id);
        if (present == null) {
            present = rows.read(id);
            kept.put(id, present);
        }
        return present;
    }
}
