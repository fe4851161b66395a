package org.guildhall.kit.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
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
        assertThatThrownBy(() -> ArchitectureRules.featuresHaveNoCycles(fixtures(), FIXTURE))
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
    @ValueSource(strings = {"SystemInstant", "TodayOfAClock", "RandomId", "OldDate"})
    void findsTimeAndIdsOutOfNowhere(String fixture) {
        bites(fixture, ArchitectureRules::timeAndIdsComeFromProviders);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZoneOfTheMachine", "TimeWithoutZone", "RowWithoutZone"})
    void findsZonesOfTheMachine(String fixture) {
        bites(fixture, ArchitectureRules::noZoneIsTakenFromTheMachine);
    }

    @Test
    void findsBinaryFractions() {
        bites("RoundedMark", ArchitectureRules::decimalsAreExact);
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

    @Test
    void findsWingsThatKnowTooMuch() {
        assertThatThrownBy(() -> wings(Map.of("first", Set.of(), "second", Set.of("first"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("fixture.second");
        assertThatCode(() -> wings(Map.of("first", Set.of("second"), "second", Set.of("first"))))
                .doesNotThrowAnyException();
    }

    @Test
    void findsPackagesWithoutAWing() {
        assertThatThrownBy(() -> wings(Map.of("first", Set.of("second"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("stands in no known wing");
    }

    private static void wings(Map<String, Set<String>> wings) {
        ArchitectureRules.wingsKnowOnlyWhatTheyMay(fixtures(), FIXTURE, wings);
    }

    private static JavaClasses fixtures() {
        return new ClassFileImporter().importPackages(FIXTURE + ".first", FIXTURE + ".second");
    }

    @Test
    void findsNamesWithTwoMeanings() {
        assertThatThrownBy(() -> ArchitectureRules.namesHaveOneMeaning(fixtures()))
                .hasMessageContaining("first.Twice and " + FIXTURE + ".second.Twice");
    }

    @Test
    void findsPackagesThatSayNothing() {
        assertThatThrownBy(() -> ArchitectureRules.packagesSayWhatTheyAre(fixtures()))
                .hasMessageContaining(FIXTURE + ".second has none");
    }

    @Test
    void findsASecondScope() {
        bites("SecondScope", ArchitectureRules::beansHaveOneScope);
    }

    @Test
    void findsLongConstructors() {
        bites("HidingAnother", ArchitectureRules::constructorsAreShort);
    }

    @Test
    void findsResourcesThatHoldMoreThanServices() {
        bites("HoldingResource$Broken", ArchitectureRules::resourcesHoldServicesOnly);
    }

    @Test
    void findsStatementsOutOfPlace() {
        bites("SqlService", ArchitectureRules::sqlStandsInItsPlace);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OwnProducer", "OwnConsumer", "OwnAdmin"})
    void findsClientsOfTheBrokerMadeElsewhere(String fixture) {
        bites(fixture, ArchitectureRules::clientsOfTheBrokerAreMadeInOnePlace);
    }

    @Test
    void findsRoutesThatLeaveOthersToSayWhatTheyProduce() {
        bites("NegotiableResource$Broken", ArchitectureRules::routesSayWhatTheyProduce);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UnnamedStreamResource$Broken", "UnnamedStreamResource$Pretending"})
    void findsStreamsThatAreNotNamedSo(String fixture) {
        bites(fixture, ArchitectureRules::streamsAreNamedSo);
    }

    @Test
    void findsTimedJobsThatKeepTheirFailures() {
        bites("OwnOutage", ArchitectureRules::timedJobsLetTheirFailuresThrough);
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
