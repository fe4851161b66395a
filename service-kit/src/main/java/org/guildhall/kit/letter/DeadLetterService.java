package org.guildhall.kit.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.errors.TimeoutException;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.events.inbox.DeadLetter;
import org.guildhall.kit.events.inbox.DeadLetterOffice;
import org.guildhall.kit.events.inbox.DeadLetterOffice.Retried;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.jboss.logging.Logger;

/** Lets administrators of the whole tree settle what was put aside: it may concern anybody. */
@ApplicationScoped
class DeadLetterService {

    private static final Logger LOG = Logger.getLogger(DeadLetterService.class);
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private static final Map<Retried, String> REFUSALS = Map.of(
            Retried.BEHIND_ANOTHER, "dead-letter-behind-another",
            Retried.OVERTAKEN, "dead-letter-overtaken",
            Retried.UNREADABLE, "dead-letter-unreadable",
            Retried.LOST, "dead-letter-lost",
            Retried.SETTLED, "dead-letter-settled");

    private final DeadLetterOffice office;
    private final Caller caller;
    private final Cursors cursors;

    DeadLetterService(DeadLetterOffice office, Caller caller, Cursors cursors) {
        this.office = office;
        this.caller = caller;
        this.cursors = cursors;
    }

    Page<DeadLetterView> list(PageQuery page) {
        caller.requireWholeTree(Position.ADMINISTRATOR);
        return cursors.rising("dead-letters", page, office::list, DeadLetter::id)
                .map(DeadLetterView::of);
    }

    LetterContent read(UUID id) {
        DeadLetter letter = find(id);
        try {
            return LetterContent.of(letter, office.read(letter).orElse(null));
        } catch (TimeoutException e) {
            throw brokerAway();
        }
    }

    /** @throws ProblemException 409 {@code dead-letter-*} when it can't be applied, and why */
    void retry(UUID id) {
        DeadLetter letter = find(id);
        try {
            Retried end = office.retry(letter, caller.subject());
            if (end != Retried.APPLIED) {
                throw ProblemException.of(409, REFUSALS.get(end));
            }
        } catch (TimeoutException e) {
            throw brokerAway();
        }
        LOG.infof("dead letter %s was applied after all", id);
    }

    /** @throws ProblemException 409 {@code dead-letter-settled} when somebody else was faster */
    void discard(UUID id, String reason) {
        if (!office.discard(find(id), reason, caller.subject())) {
            throw ProblemException.of(409, REFUSALS.get(Retried.SETTLED));
        }
        LOG.warnf("dead letter %s was discarded", id);
    }

    private DeadLetter find(UUID id) {
        caller.requireWholeTree(Position.ADMINISTRATOR);
        return office.find(id).orElseThrow(ProblemException::notFound);
    }

    private static ProblemException brokerAway() {
        return ProblemException.of(503, "temporarily-unavailable").retryAfter(COME_BACK);
    }
}
