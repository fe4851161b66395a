package org.guildhall.contest.quiz.quizzes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The one home of the {@code guildhall.quiz-keys.*} settings. */
@ConfigMapping(prefix = "guildhall.quiz-keys")
interface SecrecySettings {

    /** How long after the end of a quiz its keys wait at most for other quizzes on the same bank. */
    @WithDefault("P30D")
    Duration longest();
}
