package org.guildhall.contest.outcome.remark;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.outcome.result.RankedStage;
import org.guildhall.contest.outcome.result.ResultEvents;
import org.guildhall.contest.outcome.result.ResultRows;
import org.guildhall.contest.outcome.result.ResultSets;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.time.Clocks;

/** Puts a corrected ranking into force and tells whose published result it changes. */
@Singleton
class Corrections {

    private final ResultSets sets;
    private final ResultRows rows;
    private final Outbox outbox;
    private final Clock clock;

    Corrections(ResultSets sets, ResultRows rows, Outbox outbox, Clock clock) {
        this.sets = sets;
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    void write(Contest contest, RankedStage stage, RemarkPreview.Outcome outcome) {
        Map<UUID, ResultRows.Row> before = rows.of(contest.id());
        ResultSets.ResultSet set = sets.store(stage.id(), outcome.input(), outcome.ranking());
        rows.write(stage, set, outcome.holders());
        if (contest.state() == ContestState.PUBLICITY) {
            Instant now = Clocks.now(clock);
            List<DomainEvent> corrected = rows.of(contest.id()).values().stream()
                    .filter(row -> !before.containsKey(row.entryId())
                            || before.get(row.entryId()).version() != row.version())
                    .map(row -> ResultEvents.result("result-corrected", contest, row, now))
                    .toList();
            outbox.append(corrected);
        }
    }
}
