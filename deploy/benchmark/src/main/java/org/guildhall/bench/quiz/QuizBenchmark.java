package org.guildhall.bench.quiz;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.guildhall.bench.Benchmark;
import org.guildhall.bench.Report;
import org.guildhall.bench.Scale;
import org.guildhall.bench.load.Call;
import org.guildhall.bench.load.HttpLoad;
import org.guildhall.bench.load.Measured;
import org.guildhall.bench.load.Organiser;
import org.guildhall.bench.load.WarmUp;
import org.guildhall.local.launcher.TemporarySuite;

/**
 * Quizzes under load: answers saved against one transaction per answer in plain JDBC, twenty thousand who finish within ten
 * seconds on one award of eighty, and five thousand who begin within five seconds.
 */
public final class QuizBenchmark implements Benchmark {
    private static final int ENTRANTS = 20_000;
    private static final int STOCK = 80;
    private static final int STARTERS = 5_000;
    private static final int CONNECTIONS = 256;
    private static final int WARM_UP_PERIODS = 3;
    private static final Duration FINISH = Duration.ofSeconds(10);
    private static final Duration BELL = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "quiz";
    }

    @Override
    public String description() {
        return "answers per second against plain JDBC, 20,000 finishing for 80 awards, 5,000 starting at once";
    }

    @Override
    public void run(Scale scale, Report report) throws Exception {
        try (TemporarySuite suite = TemporarySuite.start(scale.repository())) {
            report.say("Storing %,d members and making their tokens.", ENTRANTS);
            StoredQuiz quiz =
                    StoredQuiz.create(Organiser.found(suite), ENTRANTS, WARM_UP_PERIODS + 2 * scale.rounds(), STOCK);
            try (BaselineAnswers baseline = BaselineAnswers.create(suite.postgres(), ENTRANTS)) {
                warmUp(quiz, baseline, scale.phase(), report);
                for (int round = 0; round < scale.rounds(); round++) {
                    report.say("round %d", round + 1);
                    int period = WARM_UP_PERIODS + 2 * round;
                    answers(period, quiz, baseline, scale.phase(), report);
                    finish(period, quiz, report);
                    bell(period + 1, quiz, report);
                }
            }
        }
    }

    private static void warmUp(StoredQuiz quiz, BaselineAnswers baseline, Duration time, Report report)
            throws Exception {
        report.say("warm-up    baseline    %s", baseline.run(time));
        for (int period = 0; period < WARM_UP_PERIODS - 1; period++) {
            int now = period;
            quiz.openAttempts(now);
            WarmUp.untilNoFaster(report, "answers", () -> closed(quiz, quiz.answers(now), time));
            quiz.answerAll(now);
            report.say("warm-up    finish      %s", open(quiz, quiz.finishes(now, ENTRANTS), FINISH));
        }
        report.say("warm-up    start       %s", open(quiz, quiz.starts(WARM_UP_PERIODS - 1, STARTERS), BELL));
    }

    /** The baseline comes before and after, for the pace of a shared machine changes. */
    private static void answers(int period, StoredQuiz quiz, BaselineAnswers baseline, Duration time, Report report)
            throws Exception {
        quiz.openAttempts(period);
        Measured before = baseline.run(time);
        report.say("           baseline    %s", before);
        Measured measured = closed(quiz, quiz.answers(period), time);
        Measured after = baseline.run(time);
        double plain = (before.perSecond() + after.perSecond()) / 2;
        double ratio = measured.perSecond() / plain;
        report.say("           answers     %s   %.2f x baseline", measured, ratio);
        report.say("           baseline    %s", after);
        report.add("quiz.baseline.rps", plain, "/s");
        report.add("quiz.answers.rps", measured.perSecond(), "/s");
        report.add("quiz.answers.p99", measured.millis(99), "ms");
        report.add("quiz.answers.ratio", ratio, "x");
        report.add("quiz.answers.errors", measured.failed(), "answers");
    }

    /** Everybody reaches the threshold; the log must show that exactly the first eighty of them won. */
    private static void finish(int period, StoredQuiz quiz, Report report) throws Exception {
        quiz.answerAll(period);
        Measured measured = open(quiz, quiz.finishes(period, ENTRANTS), FINISH);
        JsonNode replay = quiz.replay(period);
        report.say(
                "           finish      %s   %d awards, %d places, %s",
                measured,
                replay.path("winners").size(),
                replay.path("places").asInt(),
                replay.path("consistent").asBoolean() ? "consistent" : replay.path("findings"));
        report.add("quiz.finish.p50", measured.millis(50), "ms");
        report.add("quiz.finish.p99", measured.millis(99), "ms");
        report.add("quiz.finish.errors", measured.failed(), "finishes");
        report.add("quiz.finish.awards", replay.path("winners").size(), "awards");
        report.add("quiz.finish.places", replay.path("places").asInt(), "places");
        report.add("quiz.finish.findings", replay.path("findings").size(), "findings");
    }

    private static void bell(int period, StoredQuiz quiz, Report report) throws Exception {
        Measured measured = open(quiz, quiz.starts(period, STARTERS), BELL);
        report.say("           start       %s", measured);
        report.add("quiz.start.p50", measured.millis(50), "ms");
        report.add("quiz.start.p99", measured.millis(99), "ms");
        report.add("quiz.start.errors", measured.failed(), "starts");
    }

    private static Measured closed(StoredQuiz quiz, List<Call> calls, Duration time) throws Exception {
        return HttpLoad.closedLoop(quiz.service(), CONNECTIONS, calls, time);
    }

    private static Measured open(StoredQuiz quiz, List<Call> calls, Duration time) throws Exception {
        return HttpLoad.openLoop(quiz.service(), CONNECTIONS, calls, time).measured();
    }
}
