package org.guildhall.contest.quiz.attempt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.guildhall.kit.events.batch.BatchSize;

/** The one home of the {@code guildhall.quiz.*} settings. */
@ConfigMapping(prefix = "guildhall.quiz")
interface AttemptSettings {

    /** How many requests of a kind may wait for a writer; more are answered with 503 and a time to come back. */
    @WithDefault("16384")
    int queueCapacity();

    /** How many requests a writer takes into one transaction at most. */
    @WithDefault("512")
    int batchSize();

    /** How many writers take from each queue. */
    @WithDefault("1")
    int writers();

    default BatchSize size() {
        return new BatchSize(queueCapacity(), batchSize(), writers());
    }
}
