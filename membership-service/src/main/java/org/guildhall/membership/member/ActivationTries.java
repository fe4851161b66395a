package org.guildhall.membership.member;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.ActivationTryRows.Tries;
import org.guildhall.membership.privacy.BlindIndex;

/**
 * Limits how often one may guess at the document of a membership: so many tries at each person who has the phone number, and
 * so many of each sign-in. A try is counted and committed before it is looked at, and given back when it was right, so that
 * neither many at once nor several instances get beyond the bound.
 */
@ApplicationScoped
class ActivationTries {

    private final ActivationTryRows rows;
    private final ActivationSettings settings;
    private final BlindIndex blindIndex;
    private final Clock clock;

    ActivationTries(ActivationTryRows rows, ActivationSettings settings, BlindIndex blindIndex, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.blindIndex = blindIndex;
        this.clock = clock;
    }

    /** A try under way, to be given back. */
    record Try(List<byte[]> about) {}

    /** @throws ProblemException 429 {@code activation-locked} when there were too many; this one doesn't count then */
    @Transactional(TxType.REQUIRES_NEW)
    Try count(String subject, List<UUID> persons) {
        Instant now = clock.instant();
        byte[] signIn = blindIndex.of("activation-sign-in", subject);
        List<byte[]> about = Stream.concat(Stream.of(signIn), persons.stream().map(this::aboutPerson))
                .toList();
        rows.count(about, signIn, now, now.minus(settings.window())).stream()
                .filter(counted -> counted.tries() > boundOf(counted, signIn))
                .map(counted -> Duration.between(now, counted.firstAt().plus(settings.window())))
                .max(Duration::compareTo)
                .ifPresent(wait -> {
                    throw ProblemException.of(429, "activation-locked").retryAfter(wait);
                });
        return new Try(about);
    }

    private int boundOf(Tries counted, byte[] signIn) {
        boolean isSignIn = ByteBuffer.wrap(counted.about()).equals(ByteBuffer.wrap(signIn));
        return isSignIn ? settings.triesPerSignIn() : settings.triesPerPerson();
    }

    /** It was no guess: whoever is right isn't counted, and doesn't forgive others who weren't. */
    @Transactional(TxType.MANDATORY)
    void giveBack(Try right) {
        rows.giveBack(right.about());
    }

    /** An officer has seen who tried: the membership is open again, and so is the sign-in that tried last. */
    @Transactional(TxType.MANDATORY)
    void forgive(UUID person) {
        rows.forget(aboutPerson(person));
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetOld() {
        rows.forgetBefore(clock.instant().minus(settings.window()));
    }

    private byte[] aboutPerson(UUID person) {
        return blindIndex.of("activation-person", person.toString());
    }
}
