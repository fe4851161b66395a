package org.guildhall.contest.recognition.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.quiz.attempt.CompletedPeriods;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.Quiz;
import org.guildhall.contest.quiz.quizzes.QuizAccess;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;

/** Gives those who took part in a quiz their certificates, one each. */
@ApplicationScoped
class ParticipationCertificateService {

    private final ParticipationCertificateRepository certificates;
    private final CertificateViews views;
    private final QuizAccess quizzes;
    private final CompletedPeriods finished;
    private final OfficerAccess access;
    private final Ids ids;
    private final Clock clock;

    ParticipationCertificateService(
            ParticipationCertificateRepository certificates,
            CertificateViews views,
            QuizAccess quizzes,
            CompletedPeriods finished,
            OfficerAccess access,
            Ids ids,
            Clock clock) {
        this.certificates = certificates;
        this.views = views;
        this.quizzes = quizzes;
        this.finished = finished;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The calling member's certificate, issued when they ask for the first time. Whoever asks again after taking part in one
     * more period gets the same one with that period counted.
     *
     * @throws ProblemException 403 when no member calls; 404 for who took no part; 409 before the last period they took part in is over, and after the quiz
     *     was cancelled, unless they have got it already
     */
    @Transactional
    FetchedCertificate fetchMine(UUID quizId) {
        UUID member = access.requireMember().id();
        quizzes.hold(quizId);
        Quiz quiz = quizzes.announced(quizId);
        List<Period> taken = finished.of(quizId, member);
        Instant now = Clocks.now(clock);
        boolean isNew = certificates.lock(quizId, member).isEmpty() && issue(quiz, member, taken, now);
        ParticipationCertificate certificate = certificates.lock(quizId, member).orElseThrow();
        certificate.extendTo(
                (int) taken.stream().filter(period -> period.isOver(now)).count());
        return new FetchedCertificate(views.of(certificate), isNew);
    }

    /** False if somebody was quicker. */
    private boolean issue(Quiz quiz, UUID member, List<Period> taken, Instant now) {
        if (taken.isEmpty()) {
            throw ProblemException.notFound();
        }
        quiz.requireNotCancelled();
        Period last = taken.stream().max(Comparator.comparing(Period::closesAt)).orElseThrow();
        if (!last.isOver(now)) {
            throw ProblemException.of(409, "participation-not-over", Clocks.local(last.closesAt()));
        }
        return certificates.add(
                new ParticipationCertificate(ids.next(), quiz, member, taken.size(), access.subject(), now));
    }

    @Transactional
    Page<CertificateView> list(UUID quizId, PageQuery page) {
        quizzes.readable(quizId);
        return views.page(
                "quiz-certificates:" + quizId, page, (after, size) -> certificates.listOf(quizId, after, size));
    }
}
