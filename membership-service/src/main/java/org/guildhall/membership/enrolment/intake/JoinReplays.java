package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.enrolment.application.ApplicationQueries;
import org.guildhall.membership.enrolment.application.ApplicationQueries.Keyed;
import org.guildhall.membership.enrolment.application.ProgressQueries;

/**
 * Idempotency-Key on the join path. The key's fingerprint stands on the application itself, so it costs no transaction of
 * its own, and the answer is told from the rows once more rather than stored.
 */
@ApplicationScoped
class JoinReplays {

    private final ApplicationQueries applications;
    private final ProgressQueries progress;

    JoinReplays(ApplicationQueries applications, ProgressQueries progress) {
        this.applications = applications;
        this.progress = progress;
    }

    /** Answers those of the given joins whose key was used before; only who is about to be refused can be one. */
    void settle(JoinBatch batch, Collection<Joining> suspects) {
        List<Joining> keyed =
                suspects.stream().filter(joining -> joining.key().isPresent()).toList();
        if (keyed.isEmpty()) {
            return;
        }
        Map<ByteBuffer, Keyed> earlier = applications.findByKeys(keyed, Joining::idempotencyKey);
        for (Joining joining : keyed) {
            joining.key().map(earlier::get).ifPresent(found -> settle(batch, joining, found));
        }
    }

    private void settle(JoinBatch batch, Joining joining, Keyed earlier) {
        if (Arrays.equals(earlier.fingerprint(), joining.fingerprint())) {
            batch.answer(joining, progress.find(earlier.applicationId()).orElseThrow());
        } else {
            batch.refuse(joining, ProblemException.of(422, "idempotency-key-reused"));
        }
    }
}
