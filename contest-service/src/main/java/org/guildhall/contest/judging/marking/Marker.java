package org.guildhall.contest.judging.marking;

import java.util.UUID;

/** Who marks what, without the marks. */
record Marker(UUID participationId, UUID judgeId) {}
