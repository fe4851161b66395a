package org.guildhall.contest.quiz.limitedaward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.quiz.coupon.Coupons;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.Periods;
import org.guildhall.contest.quiz.quizzes.Quiz;
import org.guildhall.contest.quiz.quizzes.QuizAccess;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What officers do with awards: read the log, decide on what is held, decide everything once more. */
@ApplicationScoped
class AwardReviews {

    private final AwardRows rows;
    private final Periods periods;
    private final QuizAccess access;
    private final Coupons coupons;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Clock clock;

    AwardReviews(
            AwardRows rows,
            Periods periods,
            QuizAccess access,
            Coupons coupons,
            Outbox outbox,
            Cursors cursors,
            Clock clock) {
        this.rows = rows;
        this.periods = periods;
        this.access = access;
        this.coupons = coupons;
        this.outbox = outbox;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<LogEntryView> log(UUID award, @Nullable AwardOutcome outcome, PageQuery page) {
        return cursors.page(
                        "limited-award-log:" + award + ":" + outcome,
                        page,
                        0L,
                        keys -> Long.valueOf(keys.get(0)),
                        (after, size) -> log(award, outcome, after, size),
                        entry -> List.of(entry.place()))
                .map(LogEntryView::of);
    }

    private List<LogEntry> log(UUID award, @Nullable AwardOutcome outcome, long after, int size) {
        readable(award);
        return rows.log(award, outcome, after, size);
    }

    /** Decides the award once more from its log and compares with what stands. */
    @Transactional
    ReplayView replay(UUID award) {
        readable(award);
        AwardPool pool = rows.lock(award).orElseThrow();
        List<LogEntry> log = rows.log(award, null, 0, Integer.MAX_VALUE);
        Map<Long, AwardOutcome> outcomes = AwardReplay.of(pool.stock(), log);
        List<String> findings = new ArrayList<>(AwardReplay.findings(pool.stock(), pool.threshold(), log));
        long issued = coupons.countOf(award);
        List<Long> winners = outcomes.entrySet().stream()
                .filter(place -> place.getValue() == AwardOutcome.AWARDED)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (issued != winners.size()) {
            findings.add("coupons:" + issued);
        }
        return new ReplayView(award, pool.stock(), pool.places(), winners, issued, findings.isEmpty(), findings);
    }

    private void readable(UUID award) {
        access.readable(period(award).quizId());
    }

    private Period period(UUID award) {
        return rows.periodOf(award).flatMap(periods::find).orElseThrow(ProblemException::notFound);
    }

    /** Gives what was held. */
    @Transactional
    LogEntryView confirm(UUID entry, String reason) {
        return review(entry, reason, AwardOutcome.AWARDED);
    }

    /** Gives the place to the next in line. */
    @Transactional
    LogEntryView reject(UUID entry, String reason) {
        return review(entry, reason, AwardOutcome.REJECTED);
    }

    private LogEntryView review(UUID id, String reason, AwardOutcome outcome) {
        LogEntry found = rows.find(id).orElseThrow(ProblemException::notFound);
        Period period = period(found.awardId());
        Quiz quiz = access.run(period.quizId());
        access.requireOutsider(own -> !rows.of(List.of(found.awardId()), own).isEmpty());
        AwardPool pool = rows.lock(found.awardId()).orElseThrow();
        LogEntry held = rows.find(id).orElseThrow();
        if (held.outcome() != AwardOutcome.HELD) {
            throw ProblemException.of(409, "award-not-held");
        }
        Instant now = clock.instant();
        boolean confirmed = outcome == AwardOutcome.AWARDED;
        LogEntry reviewed = confirmed ? held.with(outcome) : pool.reject(held);
        rows.review(reviewed, reason, access.subject(), now);
        tell(reviewed, pool, quiz, now);
        if (!confirmed) {
            moveUp(pool, quiz, now);
            rows.update(pool);
        }
        return LogEntryView.of(rows.find(id).orElseThrow());
    }

    private void moveUp(AwardPool pool, Quiz quiz, Instant now) {
        Optional<LogEntry> next = rows.nextInLine(pool.id()).map(pool::grant);
        next.ifPresent(entry -> {
            rows.changeOutcome(entry);
            tell(entry, pool, quiz, now);
        });
    }

    private void tell(LogEntry entry, AwardPool pool, Quiz quiz, Instant now) {
        outbox.append(AwardEvents.decided(entry, pool.periodId(), quiz.id(), quiz.organisationId()));
        if (entry.outcome() == AwardOutcome.AWARDED) {
            coupons.issue(List.of(LimitedAwards.coupon(pool, entry, quiz.id(), quiz.organisationId())), now);
        }
    }
}
