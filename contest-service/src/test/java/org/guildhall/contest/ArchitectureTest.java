package org.guildhall.contest;

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

    private static final String ROOT = "org.guildhall.contest";
    private static final JavaClasses CLASSES = ArchitectureRules.mainClassesOf(ROOT);

    /** Each wing with those it may know. */
    private static final Map<String, Set<String>> WINGS = Map.of(
            "common", Set.of(),
            "contest", Set.of("common"),
            "judging", Set.of("common", "contest"),
            "outcome", Set.of("common", "contest", "judging"),
            "quiz", Set.of("common"),
            "survey", Set.of("common", "quiz"),
            "recognition", Set.of("common", "contest", "judging", "outcome", "quiz"),
            "home", Set.of("common", "contest", "judging", "quiz", "survey", "recognition"),
            "roster", Set.of("common", "contest", "judging", "outcome", "recognition"));

    @Test
    void keepsTheHouseRules() {
        ArchitectureRules.check(CLASSES, ROOT);
    }

    @Test
    void wingsKnowOnlyWhatTheyMay() {
        ArchitectureRules.wingsKnowOnlyWhatTheyMay(CLASSES, ROOT, WINGS);
    }

    @Test
    void everyTableHasOneOwner() {
        assertThat(TableOwners.violations(
                        Path.of("src/test/resources/table-owners.txt"),
                        List.of(
                                Path.of("src/main/resources/db/migration"),
                                Path.of("../service-kit/src/main/resources/db")),
                        Path.of("src/main/java/org/guildhall/contest")))
                .isEmpty();
    }

    @Test
    void everyProblemHasTextsInBothLanguages() {
        assertThat(ProblemCodes.withoutText(Path.of("src/main/java"))).isEmpty();
    }
}
