package org.guildhall.bench.quiz;

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
 * An opening bell right after a rollout: contest-service is stopped and started, and as soon as it says that it is ready, answers
 * come; as many as it takes, and at a rate that it must bear. Against the same service when it has been at it for long.
 */
public final class OpeningBenchmark implements Benchmark {
    private static final int ENTRANTS = 20_000;
    private static final int STOCK = 80;
    private static final int CONNECTIONS = 256;
    private static final int RATE = 2_000;
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final String SERVICE = "contest-service";

    @Override
    public String name() {
        return "opening";
    }

    @Override
    public String description() {
        return "quiz answers in the first ten seconds after a restart against those of a warm service (WARM_UP=true)";
    }

    @Override
    public void run(Scale scale, Report report) throws Exception {
        try (TemporarySuite suite = TemporarySuite.start(scale.repository())) {
            report.say("Storing %,d members and making their tokens.", ENTRANTS);
            StoredQuiz quiz = StoredQuiz.create(Organiser.found(suite), ENTRANTS, 1, STOCK);
            quiz.openAttempts(0);
            List<Call> answers = quiz.answers(0);
            WarmUp.untilNoFaster(report, "answers", () -> closed(quiz, answers, scale.phase()));
            for (int round = 0; round < scale.rounds(); round++) {
                report.say("round %d", round + 1);
                Measured warm = closed(quiz, answers, scale.phase());
                report.say("           warm        %s", warm);
                restart(suite, report);
                Measured first = closed(quiz, answers, FIRST);
                report.say("           first       %s   %.2f x warm", first, first.perSecond() / warm.perSecond());
                restart(suite, report);
                Measured bell = HttpLoad.openLoop(
                                quiz.service(),
                                CONNECTIONS,
                                answers.subList(0, (int) (RATE * FIRST.toSeconds())),
                                FIRST)
                        .measured();
                report.say("           bell        %s", bell);
                report.add("opening.warm.rps", warm.perSecond(), "/s");
                report.add("opening.first.rps", first.perSecond(), "/s");
                report.add("opening.ratio", first.perSecond() / warm.perSecond(), "x");
                report.add("opening.bell.p99", bell.millis(99), "ms");
                report.add("opening.errors", first.failed() + bell.failed(), "answers");
                WarmUp.untilNoFaster(report, "answers", () -> closed(quiz, answers, scale.phase()));
            }
        }
    }

    private static void restart(TemporarySuite suite, Report report) {
        long begun = System.nanoTime();
        suite.restart(SERVICE);
        double seconds = (System.nanoTime() - begun) / 1e9;
        report.say("           restarted, ready after %.1f s", seconds);
        report.add("opening.restart", seconds, "s");
    }

    private static Measured closed(StoredQuiz quiz, List<Call> calls, Duration time) throws Exception {
        return HttpLoad.closedLoop(quiz.service(), CONNECTIONS, calls, time);
    }
}
