package org.guildhall.contest.judging.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.contest.rules.ContestRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitStandingsTest {

    private static final String RULES = """
            {"unitPoints":[{"from":1,"to":1,"points":10},{"from":2,"to":2,"points":9},{"from":3,"to":3,"points":8},
              {"from":4,"to":4,"points":7},{"from":5,"to":5,"points":6},{"from":6,"to":6,"points":5},
              {"from":7,"to":10,"points":4}],"starterPoints":1}""";

    /** Ranks of the units 1, 2 and 3, and what comes out. */
    @ParameterizedTest
    @CsvSource({
        "1 7 12, 2 3,   40,     2:1=17 1:2=15 3:3=1",
        "1 7,    2 6,   3 5,    1:1=14 2:2=14 3:3=14",
        "11 12,  13 14, 15,     1:1=2 2:2=2 3:3=1",
        "1 3,    1 3,   2,      1:1=18 2:1=18 3:3=9",
    })
    void addsPointsByRankThenLooksAtBetterPlacings(String one, String two, String three, String expected)
            throws Exception {
        List<UnitStandings.Placing> placings = new ArrayList<>();
        List<String> units = List.of(one, two, three);
        for (int i = 0; i < 3; i++) {
            for (String rank : units.get(i).split(" ", -1)) {
                placings.add(new UnitStandings.Placing(new UUID(0, i + 1), Integer.parseInt(rank)));
            }
        }
        ContestRules rules = ContestRules.parse(new ObjectMapper().readTree(RULES));
        assertThat(UnitStandings.of(rules, placings))
                .extracting(unit ->
                        unit.organisationId().getLeastSignificantBits() + ":" + unit.rank() + "=" + unit.points())
                .containsExactly(expected.split(" ", -1));
    }
}
