package org.guildhall.contest.recognition.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.recognition.promotion.PolicyCheckTest.read;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.common.member.SkillLevel;
import org.guildhall.contest.common.organisation.OrganisationLevel;
import org.guildhall.contest.contest.contests.ContestClass;
import org.guildhall.contest.outcome.result.FinalContest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffersTest {

    private static final String POLICY = """
            [{'kind':'PROMOTION','contestClasses':['CITY'],'toRank':1,'level':'TECHNICIAN','subsidy':100000},
             {'kind':'PROMOTION','contestClasses':['CITY'],'fromRank':2,'topShare':'30','raise':1,'cap':'SENIOR'},
             {'kind':'PROMOTION','contestClasses':['COUNTY'],'trades':['焊工'],'presentLevels':['JUNIOR'],'unassessed':true,
              'level':'INTERMEDIATE'},
             {'kind':'ALLOWANCE','medal':'GOLD','monthly':100000,'months':12},
             {'kind':'WAGE_LINK','level':'TECHNICIAN','monthly':20000},
             {'kind':'WAGE_LINK','level':'SENIOR','monthly':10000}]""";

    /** Rank and starters, medal, present level, and what comes of it: line and level. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CITY,   电工, 1, 10, GOLD,   JUNIOR,            0 TECHNICIAN; 4 TECHNICIAN; 3 null",
                "CITY,   电工, 1, 10, GOLD,   -,                 0 TECHNICIAN; 4 TECHNICIAN; 3 null",
                "CITY,   电工, 1, 10, GOLD,   TECHNICIAN,        3 null",
                "CITY,   电工, 1, 10, -,      SENIOR_TECHNICIAN, ''",
                "CITY,   电工, 2, 10, SILVER, -,                 1 APPRENTICE",
                "CITY,   电工, 3, 10, BRONZE, INTERMEDIATE,      1 SENIOR; 5 SENIOR",
                "CITY,   电工, 3, 10, BRONZE, SENIOR,            ''",
                "CITY,   电工, 3,  9, BRONZE, INTERMEDIATE,      ''",
                "CITY,   电工, 4, 10, -,      INTERMEDIATE,      ''",
                "CITY,   电工, 6, 20, -,      JUNIOR,            1 INTERMEDIATE",
                "COUNTY, 焊工, 9, 10, -,      JUNIOR,            2 INTERMEDIATE",
                "COUNTY, 焊工, 9, 10, -,      -,                 2 INTERMEDIATE",
                "COUNTY, 焊工, 9, 10, -,      APPRENTICE,        ''",
                "COUNTY, 电工, 9, 10, -,      JUNIOR,            ''",
                "PROVINCE_1, 焊工, 1, 1, GOLD, JUNIOR,           3 null",
            })
    void offersByTheTable(
            ContestClass contestClass,
            String trade,
            int rank,
            int starters,
            String medal,
            SkillLevel present,
            String expected) {
        List<PolicyLine> lines = read(POLICY);
        PolicyCheck.require(lines);
        FinalContest contest = new FinalContest(
                UUID.randomUUID(), UUID.randomUUID(), contestClass, Optional.of(Instant.parse("2026-11-20T16:00:00Z")));
        NewPromotionPolicy wish =
                new NewPromotionPolicy(contest.organisationId(), "晋级办法", LocalDate.EPOCH, lines, null);
        PromotionPolicy policy = new PromotionPolicy(UUID.randomUUID(), wish, 7, "", "[]", Instant.EPOCH, "x");
        PolicyTable table = new PolicyTable(
                List.of(new PolicyTable.InForce(policy, OrganisationLevel.CITY, lines, List.of())), 5_000_000);
        FinalPlacing placing = new FinalPlacing(
                contestClass,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                trade,
                UUID.randomUUID(),
                rank,
                starters,
                new BigDecimal("88.50"),
                medal,
                present,
                present == null ? null : trade);
        List<Offers.Offer> offers =
                new Offers(contest, table.places()).of(placing).toList();
        assertThat(offers.stream()
                        .map(offer -> offer.evidence().line() + " " + offer.level())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
        assertThat(offers).allSatisfy(offer -> {
            assertThat(offer.evidence().finalOn()).isEqualTo("2026-11-21");
            assertThat(offer.evidence().policyNumber()).isEqualTo(7);
            assertThat(offer.evidence().rule())
                    .isEqualTo(lines.get(offer.evidence().line()));
            assertThat(offer.evidence().resultSetId()).isEqualTo(placing.resultSetId());
        });
    }
}
