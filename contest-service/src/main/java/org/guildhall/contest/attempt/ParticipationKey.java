package org.guildhall.contest.attempt;

import java.util.UUID;

record ParticipationKey(UUID period, UUID member) {}
