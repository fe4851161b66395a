package org.guildhall.contest.quiz.attempt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.guildhall.kit.events.batch.BatchSize;

/** The one home of the {@code guildhall.quiz.*} settings. */
@ConfigMapping(prefix = "guildhall.quiz")
interface AttemptSettings {

    /** How many requests of a kind may wait to be written; more are answered with 503 and a time to come back. */
    @WithDefault("16384")
    int queueCapacity();

    /** How many requests are written in one transaction at most. */
    @WithDefault("512")
    int batchSize();

    default BatchSize size() {
        return new BatchSize(queueCapacity(), batchSize());
    }
}
