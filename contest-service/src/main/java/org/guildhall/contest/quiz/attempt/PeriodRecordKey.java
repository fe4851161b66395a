package org.guildhall.contest.quiz.attempt;

import java.util.UUID;

record PeriodRecordKey(UUID period, UUID member) {}
