package org.guildhall.kit.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.function.Consumer;
import org.guildhall.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final String FIXTURE = "org.guildhall.kit.architecture.fixture";

    @Test
    void holdsForTheKit() {
        ArchitectureRules.check(ArchitectureRules.mainClassesOf("org.guildhall.kit"), "org.guildhall.kit");
    }

    @Test
    void findsCyclesOfFeatures() {
        JavaClasses cycle = new ClassFileImporter().importPackages(FIXTURE + ".first", FIXTURE + ".second");
        assertThatThrownBy(() -> ArchitectureRules.featuresHaveNoCycles(cycle, FIXTURE))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void findsSqlInResources() {
        bites("SqlResource$Broken", ArchitectureRules::resourcesSpeakHttpOnly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EntityResource$Returning", "EntityResource$Taking"})
    void findsEntitiesOnTheWire(String fixture) {
        bites(fixture, ArchitectureRules::entitiesNeverReachTheWire);
    }

    @Test
    void findsFieldInjection() {
        bites("FieldInjection", ArchitectureRules::nothingIsInjectedIntoFields);
    }

    @Test
    void findsBeansThatChange() {
        bites("MutableService", ArchitectureRules::fieldsOfBeansAreFinal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SystemInstant", "RandomId", "OldDate"})
    void findsTimeAndIdsOutOfNowhere(String fixture) {
        bites(fixture, ArchitectureRules::timeAndIdsComeFromProviders);
    }

    @Test
    void findsPrinting() {
        bites("Printing", ArchitectureRules::nothingIsPrinted);
    }

    @Test
    void findsVagueNames() {
        bites("ThingManager", ArchitectureRules::namesSayWhatTheyMean);
    }

    @Test
    void findsAServiceKnownToAnother() {
        bites("KnowingAService", ArchitectureRules::servicesKnowOnlyThemselvesAndTheKit);
    }

    /** The rule refuses the fixture and passes a class that breaks none. */
    private static void bites(String fixture, Consumer<JavaClasses> rule) {
        JavaClasses broken = classes(FIXTURE + ".Violations$" + fixture);
        assertThatThrownBy(() -> rule.accept(broken)).isInstanceOf(AssertionError.class);
        assertThatCode(() -> rule.accept(classes(FIXTURE + ".first.First"))).doesNotThrowAnyException();
    }

    private static JavaClasses classes(String name) {
        try {
            return new ClassFileImporter().importClasses(Class.forName(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
