package org.guildhall.reporting.statistics.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** Annotations can't share a list of positions, so this holds those of the routes to the one rule. */
class ReadersTest {

    @Test
    void everyRouteRequiresAPositionThatReads() {
        List<JavaClass> resources = ArchitectureRules.mainClassesOf("org.guildhall.reporting.statistics").stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                // The catalogue shows no figures.
                .filter(type -> !type.isAnnotatedWith(SignedIn.class))
                .toList();
        assertThat(resources).hasSize(12);
        for (JavaClass resource : resources) {
            assertThat(resource.getAnnotationOfType(Requires.class).value())
                    .as(resource.getName())
                    .containsExactly(SubtreeReader.READERS);
        }
    }
}
