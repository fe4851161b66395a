package org.guildhall.contest.outcome.publication;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.judging.scoring.UnitStandings;
import org.jspecify.annotations.Nullable;

@Schema(name = "UnitStanding", description = "团体排名中的一个单位 · an organisation in the standings")
record UnitStandingView(
        UUID organisationId,

        @Schema(description = "其名称 · its name now") @Nullable String organisation,

        @Schema(description = "名次 · rank") int rank,
        @Schema(description = "积分 · points") int points,

        @Schema(description = "各名次的项数 · how many entries it has at which rank")
        Map<Integer, Integer> placings) {

    static UnitStandingView of(UnitStandings.Unit unit, @Nullable String name) {
        return new UnitStandingView(unit.organisationId(), name, unit.rank(), unit.points(), unit.placings());
    }
}
