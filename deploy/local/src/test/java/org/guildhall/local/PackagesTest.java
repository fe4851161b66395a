package org.guildhall.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackagesTest {
    private static final List<String> UPWARDS =
            List.of("terminal", "client", "servers", "signin", "gateway", "suite", "scenario", "launcher", "images");

    private final JavaClasses classes = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void packagesKnowOnlyThoseBelowThem() {
        check(UPWARDS);
    }

    @Test
    void theRuleBites() {
        List<String> downwards = new ArrayList<>(UPWARDS);
        Collections.reverse(downwards);

        assertThatThrownBy(() -> check(downwards)).isInstanceOf(AssertionError.class);
    }

    private void check(List<String> upwards) {
        for (int i = 0; i < upwards.size() - 1; i++) {
            String[] above = upwards.subList(i + 1, upwards.size()).stream()
                    .map(PackagesTest::packageOf)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(packageOf(upwards.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .check(classes);
        }
    }

    private static String packageOf(String name) {
        return "org.guildhall.local." + name + "..";
    }
}
