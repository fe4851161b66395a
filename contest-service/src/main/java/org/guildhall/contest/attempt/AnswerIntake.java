package org.guildhall.contest.attempt;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.guildhall.kit.batch.BatchWork;
import org.guildhall.kit.batch.GroupCommit;

/** Where answers queue, a batch in one transaction. */
@Singleton
class AnswerIntake implements BatchWork<AnswerSteps.Saving, SavedAnswers> {

    private final AnswerSteps steps;
    private final Clock clock;
    private final GroupCommit<AnswerSteps.Saving, SavedAnswers> intake;

    AnswerIntake(AttemptSettings settings, DataSource dataSource, AnswerSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
        this.intake = new GroupCommit<>("answer-writer", settings.size(), dataSource, this, Busy.PROBLEM);
    }

    CompletionStage<SavedAnswers> submit(AnswerSteps.Saving saving) {
        return intake.submit(saving);
    }

    void start(@Observes StartupEvent event) {
        intake.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        intake.stop();
    }

    @Override
    public List<Outcome<SavedAnswers>> write(Connection connection, List<AnswerSteps.Saving> batch) {
        return steps.take(batch, clock.instant());
    }
}
