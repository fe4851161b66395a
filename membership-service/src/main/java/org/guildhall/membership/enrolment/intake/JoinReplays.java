package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.enrolment.application.ApplicationQueries;
import org.guildhall.membership.enrolment.application.ApplicationQueries.Content;
import org.guildhall.membership.enrolment.application.ApplicationQueries.Keyed;
import org.guildhall.membership.enrolment.application.ProgressQueries;

/**
 * Joins that were sent before, under the same Idempotency-Key or, by a second tap, without one. What tells them stands on the
 * application itself, so it costs no transaction of its own, and the answer is told from the rows once more rather than
 * stored.
 */
@ApplicationScoped
class JoinReplays {

    /** How long the same request from the same person at the same session counts as a second tap. */
    static final Duration MOMENTS = Duration.ofMinutes(10);

    private final ApplicationQueries applications;
    private final ProgressQueries progress;

    JoinReplays(ApplicationQueries applications, ProgressQueries progress) {
        this.applications = applications;
        this.progress = progress;
    }

    /** Answers those of the given joins whose key was used before; only who is about to be refused can be one. */
    void settleKeyed(JoinBatch batch, Collection<Joining> suspects) {
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

    /** Answers those of the given joins that were sent before, word for word, a moment ago. */
    void settleSecondTaps(JoinBatch batch, List<Joining> suspects) {
        if (suspects.isEmpty()) {
            return;
        }
        List<Content> contents = suspects.stream()
                .map(joining -> new Content(
                        joining.person().documentIndex(),
                        batch.sessionOf(joining).id(),
                        joining.fingerprint()))
                .toList();
        applications
                .findSame(contents, batch.now().minus(MOMENTS))
                .forEach((place, id) ->
                        batch.answer(suspects.get(place), progress.find(id).orElseThrow()));
    }

    private void settle(JoinBatch batch, Joining joining, Keyed earlier) {
        if (Arrays.equals(earlier.fingerprint(), joining.fingerprint())) {
            batch.answer(joining, progress.find(earlier.applicationId()).orElseThrow());
        } else {
            batch.refuse(joining, ProblemException.of(422, "idempotency-key-reused"));
        }
    }
}
