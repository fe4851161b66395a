package org.guildhall.contest.quiz.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.live.LiveView;
import org.guildhall.contest.common.member.MemberQueries;
import org.guildhall.contest.quiz.quizzes.Periods;
import org.guildhall.contest.quiz.quizzes.Quiz;
import org.guildhall.contest.quiz.quizzes.QuizAccess;
import org.guildhall.contest.quiz.quizzes.QuizFreezeRows;
import org.guildhall.contest.quiz.standing.QuizStanding.PeriodStanding;
import org.guildhall.kit.sql.Documents;

/** Standings of quizzes as live views, by the quiz. */
@ApplicationScoped
class LiveStanding implements LiveView<UUID, QuizStanding> {

    private final StandingQueries queries;
    private final MemberQueries members;
    private final QuizFreezeRows freezes;
    private final QuizAccess access;
    private final Periods periods;
    private final Documents documents;
    private final Clock clock;

    LiveStanding(
            StandingQueries queries,
            MemberQueries members,
            QuizFreezeRows freezes,
            QuizAccess access,
            Periods periods,
            Documents documents,
            Clock clock) {
        this.queries = queries;
        this.members = members;
        this.freezes = freezes;
        this.access = access;
        this.periods = periods;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String fingerprint(UUID quiz) {
        return queries.fingerprint(access.announced(quiz).id());
    }

    @Override
    public void hold(UUID quiz) {
        access.hold(quiz);
    }

    @Override
    public QuizStanding compose(UUID id) {
        Quiz quiz = access.announced(id);
        Map<UUID, Integer> live = members.liveByBranch(quiz.organisationId());
        List<PeriodStanding> standings = periods.of(id).stream()
                .map(period -> queries.standing(period, quiz.organisationId(), live))
                .toList();
        return new QuizStanding(id, quiz.state(), false, clock.instant(), standings);
    }

    @Override
    public Optional<QuizStanding> frozen(UUID quiz) {
        return freezes.find(quiz).map(stored -> documents.read(stored, QuizStanding.class));
    }

    @Override
    public QuizStanding store(UUID quiz, QuizStanding present) {
        QuizStanding frozen = present.frozenOne();
        freezes.freeze(quiz, frozen.asOf(), documents.write(frozen));
        return frozen;
    }

    @Override
    public void discard(UUID quiz) {
        freezes.release(quiz);
    }

    @Override
    public Optional<?> delta(QuizStanding before, QuizStanding after) {
        return after.changesSince(before);
    }
}
