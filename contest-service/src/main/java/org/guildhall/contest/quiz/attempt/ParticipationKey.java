package org.guildhall.contest.quiz.attempt;

import java.util.UUID;

record ParticipationKey(UUID period, UUID member) {}
