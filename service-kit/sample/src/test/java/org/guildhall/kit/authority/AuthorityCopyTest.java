package org.guildhall.kit.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.sample.KitProfile;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(TestStack.class)
class AuthorityCopyTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final long seed = Long.getLong("guildhall.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final UUID root = UUID.randomUUID();
    private final UUID city = UUID.randomUUID();
    private final UUID county = UUID.randomUUID();

    @Inject
    DataSource dataSource;

    @Inject
    AuthorityCopy copy;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void empty() throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE organisation_copy, appointment_copy");
        }
    }

    @Test
    void knowsNoPathUntilTheWayToTheRootIsKnown() throws Exception {
        apply(founded(county, city));
        apply(founded(root, null));
        assertThat(paths()).containsEntry(county, null);
        apply(founded(city, root));
        assertThat(paths()).containsEntry(county, root + "/" + city + "/" + county + "/");
    }

    @Test
    void takesThePathAwayWithTheWayToTheRoot() throws Exception {
        apply(founded(root, null), founded(city, root), moved(city, 2, UUID.randomUUID()));
        assertThat(paths()).containsEntry(city, null);
    }

    @Test
    void movesTheWholeSubtree() throws Exception {
        UUID other = UUID.randomUUID();
        apply(founded(root, null), founded(city, root), founded(county, city), founded(other, root));
        apply(moved(city, 2, other));
        assertThat(paths()).containsEntry(county, root + "/" + other + "/" + city + "/" + county + "/");
    }

    @Test
    void followsAMergedOrganisationIntoTheOneInWhichItIsInTheEnd() throws Exception {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        apply(founded(first, root), merged(first, second), founded(county, root));
        apply(founded(root, null), founded(city, root));
        assertThat(places("merged_path")).containsEntry(first, null);
        apply(founded(second, root));
        assertThat(places("merged_path"))
                .containsEntry(first, root + "/" + second + "/")
                .containsEntry(second, null);
        apply(merged(second, county), moved(county, 2, city));
        assertThat(places("merged_path"))
                .containsEntry(first, root + "/" + city + "/" + county + "/")
                .containsEntry(second, root + "/" + city + "/" + county + "/")
                .containsEntry(county, null);
        assertThat(paths()).containsEntry(first, root + "/" + first + "/");
    }

    @Test
    void grantsFromTheAppointmentToTheDismissal() throws Exception {
        UUID appointment = UUID.randomUUID();
        apply(founded(root, null), appointed(appointment, "AUDITOR", root));
        assertThat(copy.grantsOf("somebody", NOW)).containsExactly(new Grant(Position.AUDITOR, root, root + "/"));
        assertThat(copy.grantsOf("somebody else", NOW)).isEmpty();

        apply(ended(appointment, NOW));
        assertThat(copy.grantsOf("somebody", NOW)).isEmpty();
    }

    /** Membership's clock is an hour ahead of this service's, or an hour behind it. */
    @ParameterizedTest
    @ValueSource(longs = {-3600, 0, 3600})
    void appointsAndDismissesWhenItIsToldWhateverTheClocksSay(long ahead) throws Exception {
        Instant there = NOW.plusSeconds(ahead);
        UUID appointment = UUID.randomUUID();
        apply(founded(root, null), appointed(appointment, "AUDITOR", root, there, there, null));
        assertThat(copy.grantsOf("somebody", NOW)).hasSize(1);

        apply(ended(appointment, there));
        assertThat(copy.grantsOf("somebody", NOW)).isEmpty();
        assertThat(copy.grantsOf("somebody", NOW.minusSeconds(7200))).isEmpty();
    }

    @Test
    void waitsForADayAheadAndEndsAtTheDayThatWasSet() throws Exception {
        Instant from = NOW.plusSeconds(60);
        Instant until = NOW.plusSeconds(120);
        apply(founded(root, null), appointed(UUID.randomUUID(), "AUDITOR", root, NOW, from, until));
        assertThat(copy.grantsOf("somebody", from.minusSeconds(1))).isEmpty();
        assertThat(copy.grantsOf("somebody", from)).hasSize(1);
        assertThat(copy.grantsOf("somebody", until.minusSeconds(1))).hasSize(1);
        assertThat(copy.grantsOf("somebody", until)).isEmpty();
    }

    @Test
    void neverBeginsWhatWasDismissedBeforeItsDay() throws Exception {
        UUID appointment = UUID.randomUUID();
        Instant from = NOW.plusSeconds(60);
        apply(founded(root, null), appointed(appointment, "AUDITOR", root, NOW, from, null));
        apply(ended(appointment, NOW.plusSeconds(1)));
        assertThat(copy.grantsOf("somebody", from.plusSeconds(1))).isEmpty();
    }

    @Test
    void grantsTheWholeTreeWithoutAnOrganisationAndNothingForAPositionItDoesNotKnow() throws Exception {
        apply(
                appointed(UUID.randomUUID(), "ADMINISTRATOR", null),
                appointed(UUID.randomUUID(), "FROM_THE_FUTURE", null));
        assertThat(copy.grantsOf("somebody", NOW)).containsExactly(new Grant(Position.ADMINISTRATOR, null, ""));
    }

    @Test
    void derivesTheSamePathsInWhateverOrderTheOrganisationsBecomeKnown() throws Exception {
        Map<UUID, List<ReceivedEvent>> history = history();
        List<ReceivedEvent> inOrder = new ArrayList<>();
        history.values().forEach(inOrder::addAll);
        apply(inOrder.toArray(ReceivedEvent[]::new));
        Map<UUID, String> expected = paths();
        assertThat(expected).doesNotContainValue(null);

        for (int round = 0; round < 5; round++) {
            empty();
            for (ReceivedEvent event : shuffled(history)) {
                apply(event);
            }
            assertThat(paths()).as("seed %d, round %d", seed, round).isEqualTo(expected);
        }
    }

    /** Twenty organisations, each founded below an earlier one and some moved below another earlier one. */
    private Map<UUID, List<ReceivedEvent>> history() {
        Map<UUID, List<ReceivedEvent>> history = new LinkedHashMap<>();
        List<UUID> known = new ArrayList<>(List.of(root));
        history.put(root, List.of(founded(root, null)));
        for (int i = 1; i < 20; i++) {
            UUID id = UUID.randomUUID();
            List<ReceivedEvent> events = new ArrayList<>(List.of(founded(id, any(known))));
            if (random.nextInt(3) == 0) {
                events.add(moved(id, 2, any(known)));
            }
            history.put(id, events);
            known.add(id);
        }
        return history;
    }

    /** All events, in order per organisation and in any order across them. */
    private List<ReceivedEvent> shuffled(Map<UUID, List<ReceivedEvent>> history) {
        List<List<ReceivedEvent>> waiting = new ArrayList<>();
        history.values().forEach(events -> waiting.add(new ArrayList<>(events)));
        List<ReceivedEvent> shuffled = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<ReceivedEvent> chosen = waiting.get(random.nextInt(waiting.size()));
            shuffled.add(chosen.remove(0));
            waiting.removeIf(List::isEmpty);
        }
        return shuffled;
    }

    private UUID any(List<UUID> known) {
        return known.get(random.nextInt(known.size()));
    }

    private ReceivedEvent founded(UUID id, UUID parent) {
        Map<String, Object> payload =
                new HashMap<>(Map.of("organisationId", id, "name", "union", "level", "CITY", "kind", "SOCIAL"));
        payload.put("parentId", parent);
        return event("organisation-founded", id, 1, payload);
    }

    private ReceivedEvent moved(UUID id, long version, UUID parent) {
        return event("organisation-moved", id, version, Map.of("organisationId", id, "parentId", parent));
    }

    private ReceivedEvent merged(UUID id, UUID into) {
        return event(
                "organisation-merged",
                id,
                2,
                Map.of("organisationId", id, "intoOrganisationId", into, "effectiveOn", "2026-11-20"));
    }

    private ReceivedEvent appointed(UUID id, String position, UUID organisation) {
        return appointed(id, position, organisation, NOW, NOW, null);
    }

    /** As told by a membership whose clock shows that time. */
    private ReceivedEvent appointed(
            UUID id, String position, UUID organisation, Instant told, Instant from, Instant until) {
        Map<String, Object> payload =
                new HashMap<>(Map.of("appointmentId", id, "subject", "somebody", "position", position, "from", from));
        payload.put("organisationId", organisation);
        payload.put("until", until);
        return event("appointment-made", id, 1, told, payload);
    }

    private ReceivedEvent ended(UUID id, Instant there) {
        return event("appointment-ended", id, 2, there, Map.of("appointmentId", id, "endedAt", there));
    }

    private ReceivedEvent event(String name, UUID id, long version, Map<String, Object> payload) {
        return event(name, id, version, NOW, payload);
    }

    private ReceivedEvent event(String name, UUID id, long version, Instant told, Map<String, Object> payload) {
        String type = "membership." + name + ".v1";
        return new ReceivedEvent(UUID.randomUUID().toString(), type, id, version, told, json.valueToTree(payload));
    }

    private void apply(ReceivedEvent... events) {
        QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                copy.apply(connection, List.of(events));
            }
            return true;
        });
    }

    private Map<UUID, String> paths() throws Exception {
        return places("path");
    }

    private Map<UUID, String> places(String column) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, " + column + " FROM organisation_copy")) {
            Map<UUID, String> paths = new TreeMap<>();
            while (row.next()) {
                paths.put(row.getObject(1, UUID.class), row.getString(2));
            }
            return paths;
        }
    }
}
