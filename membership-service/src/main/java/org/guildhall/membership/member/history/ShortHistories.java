package org.guildhall.membership.member.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.guildhall.membership.member.history.HistoryQueries.Recorded;

/** Tells in short where a member was and as what, for whoever takes them in elsewhere. */
@ApplicationScoped
public class ShortHistories {

    private final HistoryQueries queries;
    private final PeriodViews views;

    ShortHistories(HistoryQueries queries, PeriodViews views) {
        this.queries = queries;
        this.views = views;
    }

    /** @param union the name of the union */
    public record Stay(String union, String status, LocalDate from) {}

    /** The periods of one membership that hold, the first one first. */
    @Transactional(TxType.MANDATORY)
    public List<Stay> of(UUID memberId) {
        return views
                .of(queries.of(memberId).stream()
                        .map(Recorded::period)
                        .filter(period -> period.memberId().equals(memberId))
                        .toList())
                .stream()
                .filter(period -> !period.undone() && period.undoes() == null)
                .sorted(Comparator.comparing(MembershipPeriod::validFrom))
                .map(period -> new Stay(period.organisation(), period.status().name(), period.validFrom()))
                .toList();
    }
}
