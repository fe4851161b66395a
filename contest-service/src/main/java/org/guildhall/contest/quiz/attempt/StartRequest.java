package org.guildhall.contest.quiz.attempt;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to begin an attempt, or to go on with the open one.
 *
 * @param device fingerprint; null when the client named none
 * @param practice after the end, without limits, awards and figures
 */
record StartRequest(UUID period, String subject, @Nullable String device, boolean practice) {}
