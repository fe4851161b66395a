package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.local.launcher.TemporarySuite;
import org.guildhall.local.scenario.SyntheticPerson;
import org.guildhall.local.scenario.SyntheticPersons;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tours of the READMEs and their pages, word for word as readers paste them: in an empty directory, on a fresh suite
 * and, in {@code deploy/campaign}, once more on the used one. One suite serves them all, and its one address and the hall there are
 * looked at here, too.
 */
class TourTest {

    @TempDir
    static Path temporary;

    private static TemporarySuite suite;
    private static Path data;

    @BeforeAll
    static void start() {
        for (String needed : List.of("bash", "curl", "jq")) {
            assumeTrue(isInstalled(needed), "skipped: the tours need `" + needed + "` on the machine");
        }
        suite = TemporarySuite.start(Surroundings.ROOT);
        AnswersAtTheGateway.record(suite.publicEndpoints().home());
        data = suite.prepareDemonstration().getParent();
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            try (TemporarySuite ending = suite) {
                everyAnswerWasAsItsDocumentSays(ending.publicEndpoints().home());
            }
        }
    }

    private static void everyAnswerWasAsItsDocumentSays(String home) {
        AnswersAtTheGateway.judged(home).forEach((service, answers) -> {
            assertThat(answers.count()).as("answers of " + service).isGreaterThan(10);
            assertThat(answers.faults())
                    .as("what " + service + " doesn't say of its answers")
                    .isEmpty();
        });
    }

    @TestFactory
    List<DynamicTest> toursAreAsThePagesShow() throws IOException, InterruptedException {
        List<Tour> tours = tours();
        assertThat(tours).hasSizeGreaterThanOrEqualTo(4);
        List<DynamicTest> tests = new ArrayList<>();
        List<String> suites = Boolean.getBoolean("guildhall.campaign") ? List.of("fresh", "used") : List.of("fresh");
        for (String when : suites) {
            tours.forEach(tour -> tests.add(DynamicTest.dynamicTest(
                    "%s on a %s suite".formatted(Surroundings.ROOT.relativize(tour.page()), when), () -> take(tour))));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> oneAddressLeadsEverywhere() {
        OneAddress address = new OneAddress(suite);
        return List.of(
                DynamicTest.dynamicTest("front page", address::showsTheFrontPageAndLeadsToAPageToJoin),
                DynamicTest.dynamicTest("documents", address::showsEachServicesDocuments),
                DynamicTest.dynamicTest("locations", address::locatesWhatIsMadeAndExplainsWhatIsRefused),
                DynamicTest.dynamicTest("streams", address::streamsEventsUncompressedAsTheyCome),
                DynamicTest.dynamicTest("compression", address::compressesWhatIsText),
                DynamicTest.dynamicTest("sign-in", address::signsInWhoWantsToTryAnApi));
    }

    @TestFactory
    List<DynamicTest> theHallIsForWhoeverHasAPhone() {
        String home = suite.publicEndpoints().home();
        SyntheticPerson person = new SyntheticPersons(7).person(1);
        HallOnAPhone hall = new HallOnAPhone(suite, person);
        HallSessions sessions = new HallSessions(home, person);
        HallBoard board = new HallBoard(home);
        return List.of(
                DynamicTest.dynamicTest("from joining to the coupon", hall::leadsFromJoiningToTheCoupon),
                DynamicTest.dynamicTest("by keys alone", hall::needsNoMoreThanKeys),
                DynamicTest.dynamicTest("when tokens end", sessions::keepsWhoIsSignedIn),
                DynamicTest.dynamicTest("the board", board::showsAnOfficerWhoJoins),
                DynamicTest.dynamicTest("no board for members", () -> board.isNotOnAMembersMenu(person.mobile())),
                DynamicTest.dynamicTest("leaving the union", new HallMembership(home, person)::leavesByKeysAlone));
    }

    private static void take(Tour tour) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory(temporary, "tour-");
        Files.createSymbolicLink(directory.resolve(".data"), data);
        new TourSession(tour, directory).take();
    }

    private static List<Tour> tours() throws IOException, InterruptedException {
        List<Tour> tours = new ArrayList<>();
        for (Path page : Pages.all()) {
            Tour tour = Tour.of(page);
            if (tour.isThere()) {
                tours.add(tour);
            }
        }
        return tours;
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
