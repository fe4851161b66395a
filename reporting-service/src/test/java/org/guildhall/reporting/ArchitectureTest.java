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
                Map.of(
                        "rollup", Set.of(),
                        "projection", Set.of("rollup"),
                        "reading", Set.of("projection"),
                        "rebuild", Set.of("projection"),
                        "consistency", Set.of("reading"),
                        "job", Set.of("reading"),
                        "statistics", Set.of("rollup", "projection", "reading", "job"),
                        "board", Set.of("projection", "reading", "statistics"),
                        "document", Set.of("job", "statistics", "reading", "projection"),
                        "schedule", Set.of("job"),
                        "me", Set.of("statistics")));
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
