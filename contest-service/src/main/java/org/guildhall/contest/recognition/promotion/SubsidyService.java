package org.guildhall.contest.recognition.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;

/** What is due and what has been paid. */
@ApplicationScoped
class SubsidyService {

    private final SubsidyRepository subsidies;
    private final OfficerAccess access;
    private final Outbox outbox;
    private final Chronicle chronicle;
    private final Clock clock;

    SubsidyService(SubsidyRepository subsidies, OfficerAccess access, Outbox outbox, Chronicle chronicle, Clock clock) {
        this.subsidies = subsidies;
        this.access = access;
        this.outbox = outbox;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    @Transactional
    List<SubsidyView> list(SubsidyFilter filter, UUID after, int size) {
        String path = access.readablePath(filter.organisation());
        return subsidies.listBelow(path, filter, after, size).stream()
                .map(SubsidyView::of)
                .toList();
    }

    /** @throws ProblemException 403 for the member's own, 409 when it has been paid */
    @Transactional
    SubsidyView pay(UUID id) {
        Subsidy subsidy = subsidies.lock(id).orElseThrow(ProblemException::notFound);
        access.requireRuns(subsidy.organisationId());
        if (access.isCaller(subsidy.memberId())) {
            throw ProblemException.of(403, "own-promotion");
        }
        subsidy.pay(access.subject(), Clocks.now(clock));
        subsidies.flush();
        outbox.append(PromotionEvents.subsidyPaid(subsidy));
        chronicle.record(subsidy.contestId(), "subsidy-paid", id, Recorded.of(subsidy));
        return SubsidyView.of(subsidy);
    }
}
