package org.guildhall.membership;

import static java.util.Map.entry;
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
                Map.ofEntries(
                        entry("privacy", Set.of()),
                        entry("organisation", Set.of("privacy")),
                        entry("card", Set.of("privacy", "person")),
                        entry("person", Set.of("privacy")),
                        entry("appointment", Set.of("privacy", "organisation")),
                        entry("recruitment", Set.of("organisation")),
                        entry("declaration", Set.of("privacy")),
                        entry("member", Set.of("privacy", "person", "organisation", "card", "declaration")),
                        entry("enrolment", Set.of("privacy", "person", "organisation", "recruitment", "member")),
                        entry("employer", Set.of("privacy", "organisation", "member", "enrolment")),
                        entry("transfer", Set.of("privacy", "person", "organisation", "recruitment", "member")),
                        entry("gift", Set.of("privacy", "recruitment", "enrolment", "member")),
                        entry("notice", Set.of("privacy", "member")),
                        entry(
                                "imports",
                                Set.of("privacy", "person", "organisation", "member", "enrolment", "employer")),
                        entry("archive", Set.of("privacy", "organisation", "member", "imports")),
                        entry("personaldata", Set.of("privacy", "person", "member", "enrolment")),
                        entry("hearing", Set.of()),
                        entry("home", Set.of("card", "appointment", "declaration", "member", "enrolment", "notice"))));
    }

    @Test
    void everyTableHasOneOwner() {
        assertThat(TableOwners.violations(
                        Path.of("src/test/resources/table-owners.txt"),
                        List.of(
                                Path.of("src/main/resources/db/migration"),
                                Path.of("../service-kit/src/main/resources/db/kit")),
                        Path.of("src/main/java/org/guildhall/membership")))
                .isEmpty();
    }

    @Test
    void everyProblemHasTextsInBothLanguages() {
        assertThat(ProblemCodes.withoutText(Path.of("src/main/java"))).isEmpty();
    }
}
