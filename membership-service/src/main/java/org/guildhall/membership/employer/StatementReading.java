package org.guildhall.membership.employer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.membership.employer.StatedEmployerQueries.Work;
import org.guildhall.membership.employer.StatedEmployerRows.Statement;

/**
 * Reads what members state of their employers, behind the joins and never in their way: members in the order of their ids, each
 * once, those of before as well. Ids rise with the time, so whoever becomes a member later has a later one; a moment is waited for
 * those whose transactions are under way. One instance at a time does it.
 */
@ApplicationScoped
class StatementReading {

    private static final int TIME_BITS = 16;

    private final StatedEmployerRows rows;
    private final StatedEmployerQueries queries;
    private final StatedWorks works;
    private final EmployerIndex index;
    private final EmployerSettings settings;
    private final Clock clock;

    StatementReading(
            StatedEmployerRows rows,
            StatedEmployerQueries queries,
            StatedWorks works,
            EmployerIndex index,
            EmployerSettings settings,
            Clock clock) {
        this.rows = rows;
        this.queries = queries;
        this.works = works;
        this.index = index;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        var unused = readUntil(clock.instant().minus(settings.readAfter()));
    }

    /** Reads a portion of those whose ids were made before, and tells how many it were; nothing while somebody else reads. */
    Optional<Integer> readUntil(Instant until) {
        // The first of the ids of that millisecond (RFC 9562, UUIDv7).
        UUID before = new UUID(until.toEpochMilli() << TIME_BITS, 0);
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.claimReading().map(after -> take(queries.behind(after, before, settings.portion()))));
    }

    private int take(List<Work> members) {
        if (!members.isEmpty()) {
            List<Statement> statements = members.parallelStream()
                    .flatMap(member -> statement(member).stream())
                    .toList();
            rows.insert(statements);
            rows.matchMembers(statements.stream().map(Statement::memberId).toList());
            rows.readUpTo(members.get(members.size() - 1).memberId());
        }
        return members.size();
    }

    private Optional<Statement> statement(Work member) {
        return works.of(member)
                .flatMap(index::of)
                .map(stated -> new Statement(member.memberId(), stated.stated(), stated.code()));
    }
}
