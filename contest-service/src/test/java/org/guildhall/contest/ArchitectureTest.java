package org.guildhall.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.guildhall.kit.testing.ArchitectureRules;
import org.guildhall.kit.testing.ProblemCodes;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheHouseRules() {
        ArchitectureRules.check(ArchitectureRules.mainClassesOf("org.guildhall.contest"), "org.guildhall.contest");
    }

    @Test
    void everyProblemHasTextsInBothLanguages() {
        assertThat(ProblemCodes.withoutText(Path.of("src/main/java"))).isEmpty();
    }
}
