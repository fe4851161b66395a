package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.contest.quiz.limitedaward.AwardCandidate;
import org.guildhall.contest.quiz.limitedaward.Signal;
import org.guildhall.contest.quiz.quizzes.Suspicion;

/** What makes an attempt look unlikely. It holds an award for review and takes nothing away. */
@ApplicationScoped
class Suspicions {

    private final AttemptRows attempts;

    Suspicions(AttemptRows attempts) {
        this.attempts = attempts;
    }

    List<AwardCandidate> examine(List<FinishSteps.EndingAttempt> endings) {
        Map<String, Integer> members = membersByDevice(endings);
        return endings.stream()
                .map(ending -> new AwardCandidate(
                        ending.attempt().id(),
                        ending.attempt().memberId(),
                        ending.attempt().organisationId(),
                        ending.held().period(),
                        ending.held().organisationId(),
                        ending.score(),
                        signals(ending, members)))
                .toList();
    }

    private Map<String, Integer> membersByDevice(List<FinishSteps.EndingAttempt> endings) {
        List<Attempt> named = endings.stream()
                .filter(ending -> suspicion(ending).membersPerDevice() > 0)
                .map(FinishSteps.EndingAttempt::attempt)
                .filter(attempt -> attempt.device() != null)
                .toList();
        return named.isEmpty()
                ? Map.of()
                : attempts.membersByDevice(
                        named.stream().map(Attempt::periodId).collect(Collectors.toSet()),
                        Set.copyOf(named.stream().map(Attempt::device).toList()));
    }

    private static List<Signal> signals(FinishSteps.EndingAttempt ending, Map<String, Integer> members) {
        Suspicion suspicion = suspicion(ending);
        List<Signal> signals = new ArrayList<>();
        if (ending.took() < suspicion.fasterThanSeconds() * 1_000L) {
            signals.add(Signal.TOO_FAST);
        }
        int sharing = Optional.ofNullable(ending.attempt().device())
                .map(device -> members.getOrDefault(
                        AttemptRows.deviceKey(ending.attempt().periodId(), device), 0))
                .orElse(0);
        if (suspicion.membersPerDevice() > 0 && sharing > suspicion.membersPerDevice()) {
            signals.add(Signal.SHARED_DEVICE);
        }
        return List.copyOf(signals);
    }

    private static Suspicion suspicion(FinishSteps.EndingAttempt ending) {
        return ending.held().period().rules().suspicion();
    }
}
