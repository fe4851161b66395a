package org.guildhall.contest.quiz.limitedaward;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Decides an award once more from nothing but its log: the places in order, what they scored, what was suspicious about
 * them, and which ones were rejected when. Who doesn't trust the outcomes can compare.
 */
final class AwardReplay {

    private final TreeMap<Long, AwardOutcome> outcomes = new TreeMap<>();
    private final List<LogEntry> log;
    private final int stock;

    private AwardReplay(int stock, List<LogEntry> log) {
        this.stock = stock;
        this.log = log;
    }

    /** What the outcome of each place must be. */
    static Map<Long, AwardOutcome> of(int stock, List<LogEntry> log) {
        AwardReplay replay = new AwardReplay(stock, log);
        replay.fill();
        log.stream()
                .filter(entry -> entry.reviewedAt() != null)
                .sorted(Comparator.comparing(LogEntry::reviewedAt).thenComparing(LogEntry::place))
                .forEach(replay::review);
        return replay.outcomes;
    }

    private void fill() {
        int taken = 0;
        for (LogEntry entry : log) {
            AwardOutcome outcome = taken < stock ? entry.outcomeInTurn() : AwardOutcome.EXHAUSTED;
            outcomes.put(entry.place(), outcome);
            taken += outcome.takesPlace() ? 1 : 0;
        }
    }

    private void review(LogEntry reviewed) {
        if (reviewed.outcome() != AwardOutcome.REJECTED) {
            outcomes.put(reviewed.place(), AwardOutcome.AWARDED);
            return;
        }
        outcomes.put(reviewed.place(), AwardOutcome.REJECTED);
        log.stream()
                .filter(entry -> outcomes.get(entry.place()) == AwardOutcome.EXHAUSTED)
                .findFirst()
                .ifPresent(next -> outcomes.put(next.place(), next.outcomeInTurn()));
    }

    /** What is wrong with the log, in codes; nothing if it is as it must be. */
    static List<String> findings(int stock, int threshold, List<LogEntry> log) {
        List<String> findings = new ArrayList<>();
        Map<Long, AwardOutcome> expected = new HashMap<>(of(stock, log));
        Set<UUID> members = new HashSet<>();
        LogEntry before = null;
        for (LogEntry entry : log) {
            long place = before == null ? 1 : before.place() + 1;
            add(findings, entry.place() != place, "gap-before", entry);
            add(findings, before != null && entry.decidedAt().isBefore(before.decidedAt()), "time-goes-back", entry);
            add(findings, entry.score().intValue() < threshold, "below-threshold", entry);
            add(findings, !members.add(entry.memberId()), "member-twice", entry);
            add(findings, expected.get(entry.place()) != entry.outcome(), "other-outcome", entry);
            before = entry;
        }
        return findings;
    }

    private static void add(List<String> findings, boolean wrong, String code, LogEntry entry) {
        if (wrong) {
            findings.add(code + ":" + entry.place());
        }
    }
}
