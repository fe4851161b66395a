package org.guildhall.membership.member.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.member.MemberPeriod;
import org.guildhall.membership.member.Memberships;
import org.guildhall.membership.member.OwnMembershipService;
import org.guildhall.membership.member.history.HistoryQueries.Recorded;
import org.guildhall.membership.member.history.MemberHistory.OneMembership;

/** Shows the histories of members, to officers whose scope covers them now, and to themselves. */
@ApplicationScoped
class HistoryService {

    private final HistoryQueries queries;
    private final Memberships memberships;
    private final OwnMembershipService own;
    private final PeriodViews views;
    private final Caller caller;

    HistoryService(
            HistoryQueries queries,
            Memberships memberships,
            OwnMembershipService own,
            PeriodViews views,
            Caller caller) {
        this.queries = queries;
        this.memberships = memberships;
        this.own = own;
        this.views = views;
        this.caller = caller;
    }

    @Transactional
    MemberHistory read(UUID memberId) {
        memberships.requireReadable(memberId);
        return history(memberId, UnaryOperator.identity());
    }

    /** Which officer recorded what is no business of the member's. */
    @Transactional
    MemberHistory readOwn() {
        UUID memberId = own.requireId();
        String subject = caller.subject();
        return history(
                memberId, period -> Objects.equals(period.recordedBy(), subject) ? period : period.withoutRecorder());
    }

    private MemberHistory history(UUID memberId, UnaryOperator<MemberPeriod> shown) {
        Map<UUID, List<Recorded>> recorded = queries.of(memberId).stream()
                .collect(
                        Collectors.groupingBy(row -> row.period().memberId(), LinkedHashMap::new, Collectors.toList()));
        List<OneMembership> all = recorded.entrySet().stream()
                .map(one -> new OneMembership(
                        one.getKey(),
                        one.getValue().get(0).joinedOn(),
                        views.of(one.getValue().stream()
                                .map(row -> shown.apply(row.period()))
                                .toList())))
                .toList();
        LocalDate since = all.get(all.size() - 1).joinedOn();
        return new MemberHistory(since, all);
    }
}
