package org.guildhall.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.kit.testing.ArchitectureRules;
import org.guildhall.kit.testing.ProblemCodes;
import org.guildhall.kit.testing.TableOwners;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.guildhall.reporting";
    private static final JavaClasses CLASSES = ArchitectureRules.mainClassesOf(ROOT);

    @Test
    void keepsTheHouseRules() {
        ArchitectureRules.check(CLASSES, ROOT);
    }

    @Test
    void wingsKnowOnlyWhatTheyMay() {
        ArchitectureRules.wingsKnowOnlyWhatTheyMay(
                CLASSES,
                ROOT,
                Map.ofEntries(
                        Map.entry("rollup", Set.of()),
                        Map.entry("projection", Set.of("rollup")),
                        Map.entry("reading", Set.of("projection")),
                        Map.entry("rebuild", Set.of("projection")),
                        Map.entry("consistency", Set.of("reading")),
                        Map.entry("job", Set.of("reading")),
                        Map.entry("statistics", Set.of("rollup", "projection", "reading", "job")),
                        Map.entry("board", Set.of("projection", "reading", "statistics")),
                        Map.entry("document", Set.of("job", "statistics", "reading", "projection")),
                        Map.entry("schedule", Set.of("job")),
                        Map.entry("me", Set.of("statistics"))));
    }

    @Test
    void tablesAreWrittenByTheirOwnersOnly() {
        assertThat(TableOwners.violations(
                        Path.of("src/test/resources/table-owners.txt"),
                        List.of(Path.of("src/main/resources/db")),
                        Path.of("src/main/java/org/guildhall/reporting")))
                .isEmpty();
    }

    @Test
    void everyProblemHasTextsInBothLanguages() {
        assertThat(ProblemCodes.withoutText(Path.of("src/main/java"))).isEmpty();
    }
}
