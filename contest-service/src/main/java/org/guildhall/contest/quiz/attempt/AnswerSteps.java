package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.contest.quiz.paper.Paper;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.Periods;
import org.guildhall.kit.events.batch.BatchWork.Outcome;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;

/**
 * What happens to the answers of a batch inside their transaction. The attempts are locked; answers to somebody else's
 * attempt, a finished one, one whose time is up, to questions or options that aren't on the paper, or sooner than questions
 * take, are refused, all of a request or none. What remains is written by one update.
 */
@ApplicationScoped
class AnswerSteps {

    private final AttemptRows attempts;
    private final Periods periods;

    AnswerSteps(AttemptRows attempts, Periods periods) {
        this.attempts = attempts;
        this.periods = periods;
    }

    /** @param subject who answers */
    record Saving(UUID attempt, String subject, Answers answers) {}

    List<Outcome<SavedAnswers>> take(List<Saving> batch, Instant now) {
        Map<UUID, Attempt> locked =
                attempts.lock(batch.stream().map(Saving::attempt).distinct().toList());
        Map<UUID, Paper> papers = new HashMap<>();
        Map<UUID, Map<Integer, Given>> accepted = new LinkedHashMap<>();
        List<Outcome<SavedAnswers>> outcomes = new ArrayList<>();
        for (Saving saving : batch) {
            Attempt attempt = locked.get(saving.attempt());
            Optional<ProblemException> problem = refusal(saving, attempt, papers, accepted, now);
            if (problem.isEmpty()) {
                accept(saving, attempt, accepted, now);
            }
            outcomes.add(problem.<Outcome<SavedAnswers>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.of(new SavedAnswers(
                            saving.attempt(), saving.answers().answers().size(), now, attempt.deadline()))));
        }
        if (!accepted.isEmpty()) {
            attempts.save(accepted, now);
        }
        return outcomes;
    }

    private static void accept(Saving saving, Attempt attempt, Map<UUID, Map<Integer, Given>> accepted, Instant now) {
        Map<Integer, Given> given = accepted.computeIfAbsent(attempt.id(), id -> new TreeMap<>());
        long at = attempt.took(now).toMillis();
        saving.answers().answers().forEach(answer -> given.put(answer.number(), new Given(answer.choice(), at)));
    }

    private Optional<ProblemException> refusal(
            Saving saving,
            Attempt attempt,
            Map<UUID, Paper> papers,
            Map<UUID, Map<Integer, Given>> accepted,
            Instant now) {
        if (attempt == null || !attempt.subject().equals(saving.subject())) {
            return Optional.of(ProblemException.notFound());
        }
        if (attempt.isFinished()) {
            return Optional.of(ProblemException.of(409, "attempt-finished"));
        }
        if (attempt.isOver(now)) {
            return Optional.of(ProblemException.of(409, "attempt-over", Clocks.local(attempt.deadline())));
        }
        Period period = periods.published(attempt.periodId()).orElseThrow();
        Paper paper = papers.computeIfAbsent(attempt.id(), id -> period.plan().draw(attempt.seed()));
        return foreign(saving, paper)
                .or(() -> tooEarly(saving, attempt, period, accepted.getOrDefault(attempt.id(), Map.of()), now));
    }

    private static Optional<ProblemException> foreign(Saving saving, Paper paper) {
        List<FieldError> errors = new ArrayList<>();
        List<Answers.Answer> answers = saving.answers().answers();
        for (int i = 0; i < answers.size(); i++) {
            Answers.Answer answer = answers.get(i);
            if (answer.number() > paper.items().size()) {
                errors.add(new FieldError("/answers/" + i + "/number", "not-on-paper"));
            } else if (!paper.items().get(answer.number() - 1).admits(answer.choice())) {
                errors.add(new FieldError("/answers/" + i + "/choice", "choice-not-admitted"));
            }
        }
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(ProblemException.of(422, "answers-invalid").withAll(errors));
    }

    /** Each question that wasn't answered before takes its time, counted from the last answer. */
    private static Optional<ProblemException> tooEarly(
            Saving saving, Attempt attempt, Period period, Map<Integer, Given> justNow, Instant now) {
        int each = period.rules().attempts().secondsPerQuestion();
        if (each == 0) {
            return Optional.empty();
        }
        long fresh = saving.answers().answers().stream()
                .map(Answers.Answer::number)
                .filter(number -> !attempt.given().containsKey(number) && !justNow.containsKey(number))
                .distinct()
                .count();
        if (fresh == 0) {
            return Optional.empty();
        }
        Instant last = attempt.answeredAt() == null ? attempt.startedAt() : attempt.answeredAt();
        Duration wait = Duration.between(now, (justNow.isEmpty() ? last : now).plusSeconds(each * fresh));
        return !wait.isNegative() && !wait.isZero()
                ? Optional.of(ProblemException.of(409, "answer-too-early", each).retryAfter(wait))
                : Optional.empty();
    }
}
