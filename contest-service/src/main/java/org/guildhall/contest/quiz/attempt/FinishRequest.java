package org.guildhall.contest.quiz.attempt;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to finish an attempt.
 *
 * @param subject whose attempt it must be; null when its time ran out and nobody asks
 */
record FinishRequest(UUID attempt, @Nullable String subject) {}
