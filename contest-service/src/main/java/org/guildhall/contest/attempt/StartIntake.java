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

/** Where those who begin queue, a batch in one transaction: at the opening bell thousands come at once. */
@Singleton
class StartIntake implements BatchWork<Start, Attempt> {

    private final StartSteps steps;
    private final Clock clock;
    private final GroupCommit<Start, Attempt> intake;

    StartIntake(AttemptSettings settings, DataSource dataSource, StartSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
        this.intake = new GroupCommit<>("start-writer", settings.size(), dataSource, this, Busy.PROBLEM);
    }

    CompletionStage<Attempt> submit(Start start) {
        return intake.submit(start);
    }

    void start(@Observes StartupEvent event) {
        intake.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        intake.stop();
    }

    @Override
    public List<Outcome<Attempt>> write(Connection connection, List<Start> starts) {
        return steps.take(starts, clock.instant());
    }
}
