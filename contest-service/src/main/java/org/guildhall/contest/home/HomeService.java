package org.guildhall.contest.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.contest.entry.MemberEntries;
import org.guildhall.contest.home.MeView.OwnMembership;
import org.guildhall.contest.quiz.attempt.MemberQuizzes;
import org.guildhall.contest.quiz.coupon.Coupons;
import org.guildhall.contest.survey.OpenSurveys;

/** Puts the first screen together: each feature says in a few queries what it has, however much that is. */
@ApplicationScoped
class HomeService {

    private static final int AT_MOST = 20;

    private final MeService me;
    private final MemberEntries entries;
    private final MemberQuizzes quizzes;
    private final Coupons coupons;
    private final OpenSurveys surveys;
    private final Recognitions recognitions;
    private final Clock clock;

    HomeService(
            MeService me,
            MemberEntries entries,
            MemberQuizzes quizzes,
            Coupons coupons,
            OpenSurveys surveys,
            Recognitions recognitions,
            Clock clock) {
        this.me = me;
        this.entries = entries;
        this.quizzes = quizzes;
        this.coupons = coupons;
        this.surveys = surveys;
        this.recognitions = recognitions;
        this.clock = clock;
    }

    @Transactional
    HomeView read() {
        Instant now = clock.instant();
        return me.membership().map(member -> home(member, now)).orElseGet(() -> HomeView.ofNobody(now));
    }

    private HomeView home(OwnMembership membership, Instant now) {
        UUID member = membership.id();
        List<UUID> hosts = me.hosts(membership);
        return new HomeView(
                now,
                membership,
                entries.open(member, hosts, AT_MOST),
                entries.newest(member, AT_MOST),
                quizzes.open(member, hosts, AT_MOST),
                coupons.newest(member, AT_MOST),
                surveys.of(hosts, AT_MOST),
                recognitions.honours(member, AT_MOST),
                recognitions.certificates(member, AT_MOST),
                recognitions.promotions(member, AT_MOST),
                recognitions.subsidies(member, AT_MOST));
    }
}
