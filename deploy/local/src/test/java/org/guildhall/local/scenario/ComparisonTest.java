package org.guildhall.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

        assertThat(Comparison.table(scenario, scenario.expect(), List.of(12_799L, 399L))
                        .toString())
                .isEqualTo("""
                        of      figure          expected  reported
                        ---------------------------------------------------
                        总工会  members         12,799    12,799    ok
                        总工会  giftsHandedOut  400       399       DIFFERS
                        """);
    }
}
