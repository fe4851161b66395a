package org.guildhall.membership.member.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TopicRecords;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.member.MemberMoves;
import org.guildhall.membership.member.MemberMoves.Cause;
import org.guildhall.membership.member.Memberships;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to members at once, nobody is lost and nobody counted twice: the members of each union by status are what
 * their histories say, and what somebody counts who only hears the events.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class ConservationTest {

    private static final Logger LOG = Logger.getLogger(ConservationTest.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final People PEOPLE = new People(85);
    private static final int THREADS = 5;
    private static final int ACTS = 40;
    private static final int PERSONS = 15;

    private static final String MEMBERS = "SELECT organisation_id, status, count(*) AS members FROM member";
    private static final String PERIODS = """
            SELECT organisation_id, status, count(*) AS members
            FROM (SELECT DISTINCT ON (member_id) member_id, organisation_id, status FROM member_period
                  ORDER BY member_id, version DESC) AS last""";

    @Inject
    DataSource dataSource;

    @Inject
    MemberMoves moves;

    @Inject
    Memberships memberships;

    private final LocalDate today = Clocks.today(Clock.systemUTC());
    private final List<UUID> unions = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final List<Map<String, Object>> persons = new ArrayList<>();
    private final Map<Integer, String> members = new ConcurrentHashMap<>();
    private final Map<String, Boolean> everybody = new ConcurrentHashMap<>();

    @Test
    void everyUnionHasWhoJoinedAndNeitherLeftNorWentWhateverHappensAtOnce() throws Exception {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        LOG.infof("conservation with seed %d", seed);
        UUID city = organisation(null, "CITY");
        UUID county = organisation(city, "COUNTY");
        unions.addAll(List.of(city, county, organisation(county, "GRASSROOTS")));
        unions.forEach(union -> tokens.add(openSession(union, "AUTOMATIC", null).path("joinToken")));
        for (int i = 0; i < PERSONS; i++) {
            persons.add(PEOPLE.next());
        }
        List<Callable<Object>> runners = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(seed + i);
            runners.add(() -> {
                for (int act = 0; act < ACTS; act++) {
                    act(random);
                }
                return null;
            });
        }
        Race.run(runners);
        everybody
                .keySet()
                .forEach(member -> quietly(() -> memberships.leaveTransfer(List.of(UUID.fromString(member)))));
        Map<String, Integer> counted = counted(MEMBERS);
        assertThat(counted.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(everybody.size());
        assertThat(counted(PERIODS)).as("seed %d", seed).isEqualTo(counted);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heard()).as("seed %d", seed).isEqualTo(counted));
    }

    private void act(Random random) {
        int person = random.nextInt(PERSONS);
        String member = members.get(person);
        int act = member == null ? 0 : random.nextInt(12);
        UUID to = unions.get(random.nextInt(3));
        switch (act) {
            case 0, 1 -> join(person, tokens.get(random.nextInt(3)));
            case 2, 3 -> answered(post(ADMINISTRATOR, path(member, "retain"), Map.of("reason", "UNEMPLOYED")));
            case 4 -> answered(post(ADMINISTRATOR, path(member, "resume"), Map.of()));
            case 5 -> answered(post(ADMINISTRATOR, path(member, "withdraw"), Map.of()));
            case 6 ->
                answered(post(
                        ADMINISTRATOR,
                        path(member, "expel"),
                        Map.of("reason", "CHARTER_VIOLATION", "decisionNumber", "工发〔2026〕12号")));
            case 7 ->
                answered(post(ADMINISTRATOR, path(member, "record-death"), Map.of("validFrom", today.toString())));
            case 8, 9 -> undo(member);
            case 10 -> move(member, to, Cause.MERGER);
            default -> transfer(member, to);
        }
    }

    private void join(int person, String token) {
        Response answer = Hall.join(token, persons.get(person));
        answered(answer);
        if (answer.statusCode() == 201) {
            String member = answer.path("member.id");
            members.put(person, member);
            everybody.put(member, true);
        }
    }

    private static void answered(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 409);
    }

    private static void undo(String member) {
        String period = get(ADMINISTRATOR, path(member, "history")).path("memberships[0].periods[0].id");
        answered(post(ADMINISTRATOR, path(member, "undo-act"), Map.of("periodId", period)));
    }

    private void transfer(String member, UUID to) {
        quietly(() -> memberships.enterTransfer(List.of(UUID.fromString(member))));
        move(member, to, Cause.TRANSFER);
    }

    private void move(String member, UUID to, Cause cause) {
        UUID transfer = cause == Cause.TRANSFER ? UUID.randomUUID() : null;
        quietly(() -> moves.move(List.of(UUID.fromString(member)), to, cause, today, transfer));
    }

    /** Who left meanwhile isn't moved. */
    private static void quietly(Runnable change) {
        try {
            QuarkusTransaction.requiringNew().run(change);
        } catch (ProblemException refused) {
            assertThat(refused.status()).isEqualTo(409);
        }
    }

    private static String path(String member, String act) {
        return "/members/" + member + "/" + act;
    }

    private Map<String, Integer> counted(String select) throws SQLException {
        Map<String, Integer> counted = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        select + " WHERE organisation_id = ANY (?) GROUP BY organisation_id, status")) {
            statement.setArray(1, connection.createArrayOf("uuid", unions.toArray()));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                counted.put(rows.getString("organisation_id") + " " + rows.getString("status"), rows.getInt("members"));
            }
        }
        return counted;
    }

    /** The members of each union by status, by nothing but the events. */
    private Map<String, Integer> heard() {
        Map<String, Integer> counted = new TreeMap<>();
        Map<String, String> statuses = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : TopicRecords.of("guildhall.membership.v1")) {
            if (record.key() != null && everybody.containsKey(record.key())) {
                hear(read(record), TopicRecords.header(record, "ce_type"), statuses, counted);
            }
        }
        counted.values().removeIf(members -> members == 0);
        return counted;
    }

    private static void hear(JsonNode fact, String type, Map<String, String> statuses, Map<String, Integer> counted) {
        String member = fact.path("memberId").asText();
        String union = fact.path("organisationId").asText();
        if (type.contains("member-joined")) {
            statuses.put(member, "ACTIVE");
            counted.merge(union + " ACTIVE", 1, Integer::sum);
        } else if (type.contains("member-status-changed")) {
            String from = fact.path("fromStatus").asText();
            assertThat(statuses.put(member, fact.path("toStatus").asText())).isEqualTo(from);
            counted.merge(union + " " + from, -1, Integer::sum);
            counted.merge(union + " " + statuses.get(member), 1, Integer::sum);
        } else if (type.contains("member-transferred")) {
            counted.merge(fact.path("fromOrganisationId").asText() + " " + statuses.get(member), -1, Integer::sum);
            counted.merge(fact.path("toOrganisationId").asText() + " " + statuses.get(member), 1, Integer::sum);
        }
    }

    private static JsonNode read(ConsumerRecord<String, byte[]> record) {
        try {
            return JSON.readTree(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
