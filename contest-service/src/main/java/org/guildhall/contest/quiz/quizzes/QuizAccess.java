package org.guildhall.contest.quiz.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.access.OwnActs;
import org.guildhall.contest.common.member.Member;
import org.guildhall.kit.problem.ProblemException;

/** Who may do what with a quiz: organisers run those of their subtree, auditors read them, members take part once published. */
@ApplicationScoped
public class QuizAccess {

    private final QuizRepository quizzes;
    private final Periods periods;
    private final OfficerAccess officers;
    private final OwnActs ownActs;

    QuizAccess(QuizRepository quizzes, Periods periods, OfficerAccess officers, OwnActs ownActs) {
        this.quizzes = quizzes;
        this.periods = periods;
        this.officers = officers;
        this.ownActs = ownActs;
    }

    /** A quiz the caller runs, kept from being changed by others until the transaction ends. */
    public Quiz lockRun(UUID id) {
        Quiz quiz = quizzes.lock(id).orElseThrow(ProblemException::notFound);
        officers.requireRuns(quiz.organisationId());
        return quiz;
    }

    /** A quiz the caller runs. */
    public Quiz run(UUID id) {
        Quiz quiz = quizzes.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        officers.requireRuns(quiz.organisationId());
        return quiz;
    }

    /** A quiz the caller may look into as an officer. */
    public Quiz readable(UUID id) {
        Quiz quiz = quizzes.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        officers.requireReads(quiz.organisationId());
        return quiz;
    }

    /** Whether the caller may look into the quiz as an officer. */
    boolean isReadable(Quiz quiz) {
        return officers.reads(quiz.organisationId());
    }

    /** A quiz the caller may look at, as an officer or as one of the members it is for. */
    public Quiz visible(UUID id) {
        return quizzes.findByIdOptional(id).filter(this::isOfferedToCaller).orElseGet(() -> readable(id));
    }

    /** Whose quiz it is, to whoever asks. */
    public UUID hostOf(UUID id) {
        return quizzes.findByIdOptional(id).map(Quiz::organisationId).orElseThrow(ProblemException::notFound);
    }

    /** A quiz that was published, to whoever asks. */
    public Quiz announced(UUID id) {
        return quizzes.findByIdOptional(id)
                .filter(quiz -> quiz.state() != QuizState.DRAFT)
                .orElseThrow(ProblemException::notFound);
    }

    /** Keeps a quiz from being frozen, released or cancelled until the transaction ends; many may hold it at once. */
    public void hold(UUID id) {
        quizzes.hold(id);
    }

    /** A published period, to whoever asks. */
    public Period published(UUID period) {
        return periods.published(period).orElseThrow(ProblemException::notFound);
    }

    /** A published period with its awards as they stand now. */
    public Period withAwards(UUID period) {
        return periods.withAwards(period).orElseThrow(ProblemException::notFound);
    }

    /**
     * The calling member, if the period is offered to them.
     *
     * @throws ProblemException 403 when no member calls, 404 when it isn't for them
     */
    public Member entrant(Period period) {
        Quiz quiz = quizzes.findById(period.quizId());
        return officers.requireMemberWithin(quiz.organisationId());
    }

    /** @throws ProblemException 403 to whose award it is or may be */
    public void requireOther(UUID member) {
        ownActs.requireOther(member, "own-award");
    }

    /**
     * As {@link #requireOther}, for what moves others up, too.
     *
     * @param concerns whether it concerns one of these members
     */
    public void requireOutsider(Predicate<List<UUID>> concerns) {
        ownActs.requireOutsider(concerns, "own-award");
    }

    /** @throws ProblemException 404 unless the caller may host quizzes of the organisation, 409 once it was closed */
    void requireHosts(UUID organisation) {
        officers.requireHosts(organisation);
    }

    /** The path prefix of an organisation of which the caller may read the quizzes. */
    String readablePath(UUID organisation) {
        return officers.readablePath(organisation);
    }

    public String subject() {
        return officers.subject();
    }

    /** The organisations whose quizzes are open to the caller as a member; none if they aren't one. */
    List<UUID> organisationsOfCaller() {
        return officers.organisationsOfCaller();
    }

    private boolean isOfferedToCaller(Quiz quiz) {
        return quiz.state() != QuizState.DRAFT
                && officers.callingMemberWithin(quiz.organisationId()).isPresent();
    }
}
