package org.guildhall.contest.recognition.promotion;

import java.math.BigDecimal;
import java.util.UUID;
import org.guildhall.contest.common.member.MemberQueries.Present;
import org.guildhall.contest.common.member.SkillLevel;
import org.guildhall.contest.contest.contests.ContestClass;
import org.guildhall.contest.contest.entry.EntrantQueries.Behind;
import org.guildhall.contest.outcome.result.FinalContest;
import org.guildhall.contest.outcome.result.FinalResult;
import org.jspecify.annotations.Nullable;

/**
 * What a member came to in a project, alone or with a team.
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
        @Nullable String medal,
        @Nullable SkillLevel presentLevel,
        @Nullable String presentTrade) {

    static FinalPlacing of(FinalContest contest, FinalResult result, Behind behind, Present member) {
        return new FinalPlacing(
                contest.contestClass(),
                result.entryId(),
                result.projectId(),
                behind.memberId(),
                behind.organisationId(),
                result.trade(),
                result.resultSetId(),
                result.rank(),
                result.starters(),
                result.total(),
                result.medal(),
                member.level().orElse(null),
                member.trade().orElse(null));
    }
}
