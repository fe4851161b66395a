package org.guildhall.membership.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.OwnMembershipService;
import org.guildhall.membership.notice.NoticeQueries.Kept;

/** Lists members their notices, and keeps what they have read. */
@ApplicationScoped
class NoticeService {

    private final OwnMembershipService memberships;
    private final NoticeQueries queries;
    private final NoticeRows rows;
    private final NoticeTexts texts;
    private final Cursors cursors;
    private final Clock clock;

    NoticeService(
            OwnMembershipService memberships,
            NoticeQueries queries,
            NoticeRows rows,
            NoticeTexts texts,
            Cursors cursors,
            Clock clock) {
        this.memberships = memberships;
        this.queries = queries;
        this.rows = rows;
        this.texts = texts;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** The newest first; none for who has no membership. */
    @Transactional
    Page<NoticeView> list(PageQuery page, Locale locale) {
        UUID own = memberships.findId().orElse(null);
        Page<Kept> found = cursors.falling(
                "notices|" + own,
                page,
                (before, size) -> own == null ? List.of() : queries.list(own, before, size),
                Kept::id);
        return new Page<>(texts.word(found.items(), locale), found.next());
    }

    @Transactional
    int unread() {
        return memberships.findId().map(queries::unread).orElse(0);
    }

    /**
     * Marks one's own notice and all older ones as read, and says how many are left.
     *
     * @throws ProblemException 404 when one has no such notice
     */
    @Transactional
    int readUntil(UUID notice) {
        UUID own =
                memberships.findId().filter(member -> rows.has(member, notice)).orElseThrow(ProblemException::notFound);
        rows.readUntil(own, notice, clock.instant());
        return queries.unread(own);
    }
}
