package org.guildhall.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.guildhall.local.scenario.Comparison.Shown;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void putsExpectedAndReportedSideBySideAndMarksWhatDiffers() {
        Scenario scenario = ScenarioFile.parse("test.json", """
                {"title": "test", "seed": 1,
                 "organisations": [{"ref": "top", "name": "总工会", "level": "CITY", "kind": "GOVERNMENT"}],
                 "expect": [{"of": "top", "figure": "members", "value": 12799},
                            {"of": "top", "figure": "giftsHandedOut", "value": 400}]}
                """);

        assertThat(Comparison.table(scenario, scenario.expect(), shown(12_799, 12_799, 399))
                        .toString())
                .isEqualTo("""
                        of      figure          expected  reported  board
                        -----------------------------------------------------------
                        总工会  members         12,799    12,799    12,799  ok
                        总工会  giftsHandedOut  400       399               DIFFERS
                        """);
        assertThat(Comparison.table(scenario, scenario.expect(), shown(12_799, 12_798, 400))
                        .toString())
                .contains("12,798  DIFFERS", "400               ok");
    }

    private static List<Shown> shown(long members, long onBoard, long gifts) {
        return List.of(new Shown(members, Optional.of(onBoard)), new Shown(gifts, Optional.empty()));
    }
}
