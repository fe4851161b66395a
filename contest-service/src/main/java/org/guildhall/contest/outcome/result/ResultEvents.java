package org.guildhall.contest.outcome.result;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.kit.events.event.DomainEvent;

/** What is told of results: ids, ranks and amounts, nothing personal. */
public final class ResultEvents {

    private ResultEvents() {}

    record Marked(UUID contestId, UUID organisationId, Instant markedAt) {}

    record Published(
            UUID contestId,
            UUID organisationId,
            int results,
            long prizeMoney,
            Instant publishedAt,
            Instant publicityUntil,
            Instant embargoUntil) {}

    record Finalised(UUID contestId, UUID organisationId, int results, long prizeMoney, Instant finalisedAt) {}

    /** One result, at its publication and at each correction after it. */
    record Result(
            UUID resultId,
            UUID entryId,
            UUID projectId,
            UUID contestId,
            UUID organisationId,
            List<UUID> memberIds,
            UUID memberOrganisationId,
            Integer rank,
            int starters,
            String total,
            String medal,
            String prize,
            Long prizeAmount,
            Instant at,
            Instant embargoUntil) {}

    static DomainEvent marked(Contest contest, Instant at) {
        return of(contest, "contest-marked", new Marked(contest.id(), contest.organisationId(), at));
    }

    public static DomainEvent published(
            Contest contest, List<ResultRows.Row> results, Instant at, Instant publicityUntil, Instant embargoUntil) {
        return of(
                contest,
                "results-published",
                new Published(
                        contest.id(),
                        contest.organisationId(),
                        results.size(),
                        prizeMoney(results),
                        at,
                        publicityUntil,
                        embargoUntil));
    }

    public static DomainEvent finalised(Contest contest, List<ResultRows.Row> results, Instant at) {
        return of(
                contest,
                "contest-finalised",
                new Finalised(contest.id(), contest.organisationId(), results.size(), prizeMoney(results), at));
    }

    /**
     * @param name {@code result-published} or {@code result-corrected}
     * @param embargoUntil before which the public sees nothing of it; null for at once
     */
    public static DomainEvent result(
            String name, Contest contest, ResultRows.Row row, Instant at, Instant embargoUntil) {
        Result payload = new Result(
                row.id(),
                row.entryId(),
                row.projectId(),
                contest.id(),
                contest.organisationId(),
                row.memberIds(),
                row.organisationId(),
                row.rank(),
                row.starters(),
                row.total(),
                row.medal(),
                row.prize(),
                row.prizeAmount(),
                at,
                embargoUntil);
        return new DomainEvent("result", row.id(), row.version(), name, payload);
    }

    private static long prizeMoney(List<ResultRows.Row> results) {
        return results.stream()
                .mapToLong(row -> row.prizeAmount() == null ? 0 : row.prizeAmount())
                .sum();
    }

    private static DomainEvent of(Contest contest, String name, Object payload) {
        return new DomainEvent("contest", contest.id(), contest.version(), name, payload);
    }
}
