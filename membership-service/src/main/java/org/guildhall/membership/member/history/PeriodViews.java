package org.guildhall.membership.member.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.membership.member.MemberPeriod;
import org.guildhall.membership.organisation.Organisations;

/** Makes what is shown of periods: with the names of the unions, until when each held, and which were taken back. */
@ApplicationScoped
public class PeriodViews {

    private final Organisations organisations;

    PeriodViews(Organisations organisations) {
        this.organisations = organisations;
    }

    /** A period that has just begun. */
    public MembershipPeriod of(MemberPeriod period) {
        return MembershipPeriod.of(period, organisations.name(period.organisationId()), null, false);
    }

    /**
     * A whole membership, the newest period first.
     *
     * @param periods in the order in which they were recorded
     */
    List<MembershipPeriod> of(List<MemberPeriod> periods) {
        Map<UUID, String> names = organisations.names(
                periods.stream().map(MemberPeriod::organisationId).toList());
        Set<UUID> undone = periods.stream()
                .map(MemberPeriod::undoes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<MembershipPeriod> shown = new ArrayList<>();
        LocalDate next = null;
        for (int i = periods.size() - 1; i >= 0; i--) {
            MemberPeriod period = periods.get(i);
            boolean holds = period.undoes() == null && !undone.contains(period.id());
            shown.add(MembershipPeriod.of(
                    period,
                    names.get(period.organisationId()),
                    holds ? next : period.validFrom(),
                    undone.contains(period.id())));
            next = holds ? period.validFrom() : next;
        }
        return Collections.unmodifiableList(shown);
    }
}
