package org.guildhall.reporting.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.guildhall.kit.web.IfMatch;
import org.guildhall.reporting.job.JobOrders;

/** Keeps schedules for their owners. Those of others don't exist. */
@ApplicationScoped
class ScheduleService {

    /** Of one person. */
    private static final int MOST = 20;

    private final ScheduleRows rows;
    private final ScheduleRunRows runs;
    private final JobOrders orders;
    private final Cursors cursors;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    ScheduleService(
            ScheduleRows rows,
            ScheduleRunRows runs,
            JobOrders orders,
            Cursors cursors,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.runs = runs;
        this.orders = orders;
        this.cursors = cursors;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException what its owner couldn't order themselves, 422 for a wrong day, 409 {@code schedule-too-many} */
    @Transactional
    Schedule create(ScheduleText text, Locale language) {
        check(text);
        if (rows.countOf(caller.subject()) >= MOST) {
            throw ProblemException.of(409, "schedule-too-many", MOST);
        }
        Schedule made = version(ids.next(), 1, text, language);
        rows.insert(made);
        return made;
    }

    /** The caller's own. */
    @Transactional
    Page<Schedule> list(PageQuery page) {
        return cursors.falling(
                "schedules", page, (before, limit) -> rows.list(caller.subject(), before, limit), Schedule::id);
    }

    /** @throws ProblemException 404 unless it is the caller's own */
    @Transactional
    Schedule read(UUID id) {
        return rows.find(id, caller.subject()).orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException 404 unless it is the caller's own, 412 and 428, and as {@link #create} */
    Schedule change(UUID id, ScheduleText text, IfMatch version, Locale language) {
        version.require(read(id).version());
        // Before the row is locked, for it reads elsewhere and may take long.
        check(text);
        return QuarkusTransaction.joiningExisting().call(() -> {
            Schedule present = lock(id);
            version.require(present.version());
            Schedule changed = version(id, present.version() + 1, text, language);
            rows.update(changed);
            return changed;
        });
    }

    /** What it has ordered stays with whom it was ordered for. */
    @Transactional
    void delete(UUID id, IfMatch version) {
        version.require(lock(id).version());
        runs.deleteOf(id);
        rows.delete(id);
    }

    /** @throws ProblemException 404 unless it is the caller's own */
    @Transactional
    Page<ScheduleRun> runs(UUID id, PageQuery page) {
        Schedule own = read(id);
        return cursors.falling(
                "schedule-runs " + id, page, (before, limit) -> runs.list(own.id(), before, limit), ScheduleRun::id);
    }

    private Schedule lock(UUID id) {
        return rows.lock(id, caller.subject()).orElseThrow(ProblemException::notFound);
    }

    private void check(ScheduleText text) {
        text.rhythm().fault().ifPresent(fault -> {
            throw ProblemException.of(422, "invalid-fields").with(fault).under("/rhythm");
        });
        orders.checkOrder(text.kind(), text.parameters().toString());
    }

    private Schedule version(UUID id, long version, ScheduleText text, Locale language) {
        Instant now = Clocks.now(clock);
        return new Schedule(
                id,
                version,
                text.name(),
                text.kind(),
                text.parameters(),
                text.rhythm(),
                text.recipients().stream().distinct().toList(),
                text.rhythm().next(now),
                now,
                language.toLanguageTag(),
                caller.subject());
    }
}
