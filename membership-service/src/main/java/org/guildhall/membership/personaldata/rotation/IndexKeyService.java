package org.guildhall.membership.personaldata.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.personaldata.rotation.IndexKeyView.Exchange;
import org.guildhall.membership.personaldata.rotation.IndexKeyView.State;
import org.guildhall.membership.privacy.IndexKeyRows;
import org.guildhall.membership.privacy.IndexKeyRows.IndexKey;
import org.guildhall.membership.privacy.IndexKeys;

/** Tells which key of the fingerprints is in use, and has the next one brought into use. */
@ApplicationScoped
class IndexKeyService {

    private final IndexKeyRows rows;
    private final IndexKeys keys;
    private final FingerprintGuardRows guard;
    private final Caller caller;
    private final Clock clock;

    IndexKeyService(IndexKeyRows rows, IndexKeys keys, FingerprintGuardRows guard, Caller caller, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.guard = guard;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    IndexKeyView read() {
        caller.requireWholeTree(Position.ADMINISTRATOR);
        return view();
    }

    /**
     * Asked for twice it is done once. Asked for with another key, before the former one is being brought into use, it is done with
     * that: the former may have been a slip.
     *
     * @throws ProblemException 409 {@code no-newer-index-key} when this instance has none behind the one in use; 409
     *     {@code conflict} when another instance is bringing another key into use
     */
    @Transactional
    IndexKeyView rotate(String reason) {
        caller.requireWholeTree(Position.ADMINISTRATOR);
        int next = rows.inUse().orElseThrow().number() + 1;
        if (next > keys.count()) {
            throw ProblemException.of(409, "no-newer-index-key");
        }
        rows.request(next, keys.proof(next), caller.subject(), reason, clock.instant());
        if (guard.tryLock()) {
            rows.replace(next, keys.proof(next), caller.subject(), reason, clock.instant());
        }
        if (rows.requested()
                .filter(requested -> !keys.hold(requested.number(), requested.proof()))
                .isPresent()) {
            throw ProblemException.of(409, "conflict");
        }
        return view();
    }

    private IndexKeyView view() {
        Optional<IndexKey> requested = rows.requested();
        return new IndexKeyView(
                rows.inUse().orElseThrow().number(),
                keys.count(),
                requested
                        .map(next -> next.renewed() == 0 ? State.REQUESTED : State.RENEWING)
                        .orElse(State.IN_USE),
                requested
                        .map(next -> Math.max(0, next.found() - next.renewed()))
                        .orElse(0L),
                rows.list().stream()
                        .filter(key -> key.requestedBy() != null)
                        .map(IndexKeyService::exchange)
                        .toList());
    }

    private static Exchange exchange(IndexKey key) {
        return new Exchange(
                key.number(), key.requestedBy(), key.reason(), key.requestedAt(), key.renewed(), key.usedSince());
    }
}
