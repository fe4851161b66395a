package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.person.PersonRows;
import org.guildhall.membership.recruitment.JoinSession;
import org.guildhall.membership.recruitment.JoinSessionQueries;

/**
 * What happens to the joins of a batch, in order, inside their transaction:
 *
 * <ol>
 *   <li>an unknown token, a session not open yet or closed is refused;
 *   <li>persons nobody knew are inserted; the unique document index decides every race, across instances too;
 *   <li>who was sent twice within moments is answered as before;
 *   <li>a person known before is refused as member (409 {@code already-a-member}) or applicant (409
 *       {@code application-pending}), or goes on if neither any more; whoever doesn't know their mobile number is held and
 *       told neither ({@link KnownPerson});
 *   <li>applications are inserted; where the session confirms automatically, members, cards and their events too.
 * </ol>
 *
 * Who stands in the batch a second time waits until the first is settled, and finds what that one left.
 *
 * <p>Before anyone is refused, a key used before is answered as before. Who isn't about to be refused is new here, so the key
 * can only be another person's; then the unique key refuses it.
 */
@ApplicationScoped
class JoinSteps {

    private final JoinReplays replays;
    private final JoinSessionQueries sessions;
    private final PersonRows persons;
    private final KnownPersonQueries knownPersons;
    private final JoinPreparation preparation;
    private final JoinAcceptance acceptance;

    JoinSteps(
            JoinReplays replays,
            JoinSessionQueries sessions,
            PersonRows persons,
            KnownPersonQueries knownPersons,
            JoinPreparation preparation,
            JoinAcceptance acceptance) {
        this.replays = replays;
        this.sessions = sessions;
        this.persons = persons;
        this.knownPersons = knownPersons;
        this.preparation = preparation;
        this.acceptance = acceptance;
    }

    void take(JoinBatch batch) {
        findSessions(batch);
        batch.putRepetitionsAside();
        settle(batch);
        while (batch.takeUpRepetitions()) {
            replays.settleKeyed(batch, batch.open());
            settle(batch);
        }
    }

    private void settle(JoinBatch batch) {
        findPersons(batch);
        if (!batch.isDone()) {
            acceptance.accept(batch);
        }
    }

    private void findSessions(JoinBatch batch) {
        List<String> tokens =
                batch.open().stream().map(Joining::joinToken).distinct().toList();
        Map<String, JoinSession> found = sessions.findToJoin(tokens);
        Map<Joining, ProblemException> refused = new LinkedHashMap<>();
        for (Joining joining : batch.open()) {
            JoinSession session = found.get(joining.joinToken());
            if (session == null) {
                refused.put(joining, ProblemException.of(404, "join-code-unknown"));
            } else {
                batch.assign(joining, session);
                session.refusal(batch.now()).ifPresent(code -> refused.put(joining, ProblemException.of(409, code)));
            }
        }
        replays.settleKeyed(batch, refused.keySet());
        refused.forEach(batch::refuseIfOpen);
    }

    private void findPersons(JoinBatch batch) {
        if (batch.isDone()) {
            return;
        }
        Set<UUID> inserted = persons.insert(batch.personsByDocument(), batch.now());
        if (inserted.size() == batch.open().size()) {
            return;
        }
        replays.settleKeyed(batch, batch.openExcept(inserted));
        replays.settleSecondTaps(batch, batch.openExcept(inserted));
        List<Joining> known = batch.openExcept(inserted);
        Map<ByteBuffer, KnownPerson> found = knownPersons.lockAndFind(known);
        Set<UUID> going = new HashSet<>();
        for (Joining joining : known) {
            KnownPerson person = found.get(joining.document());
            // Who was erased just before the lock is nobody we know, and joins anew.
            if (person == null || going.contains(person.knownAs())) {
                batch.putAside(joining);
            } else if (decide(batch, joining, person)) {
                going.add(person.knownAs());
            }
        }
    }

    /** A document that was corrected doesn't come back by being typed once more. */
    private void bringUpToDate(KnownPerson person, Joining rebound) {
        if (person.isFormer()) {
            persons.updateMobile(rebound.person());
        } else {
            persons.update(rebound.person());
        }
    }

    /** Whether it goes on, so that a second one of the person, by whichever document, has to wait for what this one leaves. */
    private boolean decide(JoinBatch batch, Joining joining, KnownPerson person) {
        Optional<String> refusal = person.refusal(joining.mobile());
        if (refusal.isPresent()) {
            batch.refuse(joining, ProblemException.of(409, refusal.get()));
        } else if (person.isSpokenFor()) {
            batch.replace(preparation.hold(joining, person.id()));
        } else {
            Joining rebound = preparation.rebind(joining, person.id());
            bringUpToDate(person, rebound);
            batch.replace(rebound);
            return true;
        }
        return false;
    }
}
