package org.guildhall.contest.marking;

import java.util.UUID;

/** Who marks what, without the marks. */
record Marker(UUID participationId, UUID judgeId) {}
