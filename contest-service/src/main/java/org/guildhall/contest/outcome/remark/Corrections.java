package org.guildhall.contest.outcome.remark;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.contest.contests.ContestSteps;
import org.guildhall.contest.contest.entry.Competitors;
import org.guildhall.contest.judging.marking.Penalty;
import org.guildhall.contest.judging.marking.SheetCorrections;
import org.guildhall.contest.outcome.result.ResultEvents;
import org.guildhall.contest.outcome.result.ResultRows;
import org.guildhall.contest.outcome.result.ResultSets;
import org.jspecify.annotations.Nullable;

/** Puts a re-marking into force: entries, sheets and ranking; and tells whose published result it changes. */
@ApplicationScoped
class Corrections {

    private final Competitors competitors;
    private final SheetCorrections sheets;
    private final ResultSets sets;
    private final ResultRows rows;
    private final ContestSteps steps;
    private final Chronicle chronicle;

    Corrections(
            Competitors competitors,
            SheetCorrections sheets,
            ResultSets sets,
            ResultRows rows,
            ContestSteps steps,
            Chronicle chronicle) {
        this.competitors = competitors;
        this.sheets = sheets;
        this.sets = sets;
        this.rows = rows;
        this.steps = steps;
        this.chronicle = chronicle;
    }

    /** Carries out what was previewed; the contest is locked, and the audit keeps what stood there. What is published is so anew. */
    void carryOut(Contest contest, NewRemarkSet wish, RemarkPreview.Outcome outcome) {
        outcome.reinstated().forEach(entry -> competitors.reinstate(contest, entry));
        sheets.correct(
                outcome.stage().id(),
                wish.changes().stream().map(Corrections::correction).toList());
        Map<UUID, ResultRows.Row> before = rows.of(contest.id());
        ResultSets.ResultSet set = sets.store(outcome.stage().id(), outcome.input(), outcome.ranking());
        rows.write(outcome.stage(), set, outcome.holders());
        contest.correct(chronicle.actor());
        if (contest.state() == ContestState.PUBLICITY) {
            tellChanges(contest, before);
            steps.renewPublicity(contest);
        }
    }

    private void tellChanges(Contest contest, Map<UUID, ResultRows.Row> before) {
        Instant now = chronicle.now();
        chronicle.tell(rows.of(contest.id()).values().stream()
                .filter(row -> !before.containsKey(row.entryId())
                        || before.get(row.entryId()).version() != row.version())
                .map(row -> ResultEvents.result("result-corrected", contest, row, now, null))
                .toList());
    }

    private static SheetCorrections.Correction correction(SheetChange change) {
        return new SheetCorrections.Correction(
                change.code(), change.judge(), change.marks(), penalties(change.penalties()));
    }

    private static @Nullable List<Penalty> penalties(@Nullable List<SheetChange.PenaltyChange> changes) {
        return changes == null
                ? null
                : changes.stream()
                        .map(change -> new Penalty(change.code(), change.occurrence()))
                        .toList();
    }
}
