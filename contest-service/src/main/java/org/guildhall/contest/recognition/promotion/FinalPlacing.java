package org.guildhall.contest.recognition.promotion;

import java.math.BigDecimal;
import java.util.UUID;
import org.guildhall.contest.common.member.SkillLevel;
import org.guildhall.contest.contest.contests.ContestClass;

/**
 * What a member came to in a project, himself or with his team.
 *
 * @param starters ranked entries of the project
 * @param medal null for none
 * @param presentLevel null when never assessed
 * @param presentTrade null when never assessed
 */
record FinalPlacing(
        ContestClass contestClass,
        UUID entryId,
        UUID projectId,
        UUID memberId,
        UUID memberOrganisationId,
        String trade,
        UUID resultSetId,
        int rank,
        int starters,
        BigDecimal total,
        String medal,
        SkillLevel presentLevel,
        String presentTrade) {}
