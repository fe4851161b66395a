package org.guildhall.reporting.statistics.saved;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.kit.web.IfMatch;
import org.guildhall.reporting.statistics.query.QueryAnswer;
import org.guildhall.reporting.statistics.query.QueryOrder;
import org.guildhall.reporting.statistics.query.StatisticsQueryService;

/** Keeps queries, and runs them with the authority of whoever runs them, never of whoever keeps them. */
@ApplicationScoped
class SavedQueryService {

    /** Of one person. */
    private static final int MOST = 200;

    private final SavedQueries saved;
    private final SavedQueryRows rows;
    private final StatisticsQueryService queries;
    private final Cursors cursors;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    SavedQueryService(
            SavedQueries saved,
            SavedQueryRows rows,
            StatisticsQueryService queries,
            Cursors cursors,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.saved = saved;
        this.rows = rows;
        this.queries = queries;
        this.cursors = cursors;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 403 to who holds no position, 404 for an organisation whose figures the caller may not read, 422 with all that is wrong with the
     *     query, 409 {@code saved-query-too-many}
     */
    @Transactional
    SavedQuery create(SavedQueryText text) {
        check(text);
        if (rows.countOf(caller.subject()) >= MOST) {
            throw ProblemException.of(409, "saved-query-too-many", MOST);
        }
        SavedQuery made = version(ids.next(), 1, text);
        rows.insert(made);
        return made;
    }

    /** Those the caller keeps and those they may run. */
    @Transactional
    Page<SavedQuery> list(PageQuery page) {
        return cursors.falling("saved-queries", page, saved::list, SavedQuery::id)
                .map(each -> each.shownTo(caller.subject()));
    }

    /** @throws ProblemException 404 unless the caller keeps it or may run it */
    @Transactional
    SavedQuery read(UUID id) {
        return saved.find(id).shownTo(caller.subject());
    }

    /** @throws ProblemException 404 or 403 unless the caller keeps it, 412 and 428, and as {@link #create} */
    SavedQuery change(UUID id, SavedQueryText text, IfMatch version) {
        version.require(saved.findOwn(id).version());
        // Before the row is locked, for it reads elsewhere and may take long.
        check(text);
        return QuarkusTransaction.joiningExisting().call(() -> {
            SavedQuery present = saved.lockOwn(id);
            version.require(present.version());
            SavedQuery changed = version(id, present.version() + 1, text);
            rows.update(changed);
            return changed;
        });
    }

    /** @throws ProblemException 404 or 403 unless the caller keeps it, 412 and 428 */
    @Transactional
    void delete(UUID id, IfMatch version) {
        version.require(saved.lockOwn(id).version());
        rows.delete(id);
    }

    /** As if the caller had asked the query themselves. */
    QueryAnswer run(UUID id, QueryOrder.Format format, AskedLanguage language) {
        SavedQuery found = saved.find(id);
        return queries.answer(found.query(), format, language);
    }

    private void check(SavedQueryText text) {
        try {
            queries.check(text.query());
        } catch (ProblemException refusal) {
            throw refusal.under("/query");
        }
    }

    private SavedQuery version(UUID id, long version, SavedQueryText text) {
        return new SavedQuery(
                id, version, text.name(), text.query(), caller.subject(), text.chosen(), Clocks.now(clock));
    }
}
