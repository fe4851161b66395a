package org.guildhall.membership;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import org.guildhall.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String SERVICE = "org.guildhall.membership";
    private static final JavaClasses CLASSES = ArchitectureRules.mainClassesOf(SERVICE);

    @Test
    void keepsTheHouseRules() {
        ArchitectureRules.check(CLASSES, SERVICE);
    }

    @Test
    void importsOnlyFromFeaturesBelow() {
        ArchitectureRules.wingsKnowOnlyWhatTheyMay(
                CLASSES,
                SERVICE,
                Map.of(
                        "privacy", Set.of(),
                        "organisation", Set.of(),
                        "card", Set.of(),
                        "person", Set.of("privacy"),
                        "appointment", Set.of("organisation"),
                        "recruitment", Set.of("organisation"),
                        "member", Set.of("privacy", "person", "organisation", "card"),
                        "enrolment", Set.of("privacy", "person", "organisation", "recruitment", "member"),
                        "gift", Set.of("recruitment", "enrolment")));
    }
}
