package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.acceptance.ServiceUnderTest.Answer;

/** Holds databases, topics and figures against what was acknowledged. */
final class KillCheck {

    private static final String FINISHED = "SELECT id FROM attempt WHERE finished_at IS NOT NULL AND score = 100";

    private static final Set<String> ONCE =
            Set.of("member-joined", "gift-handed-out", "limited-award-decided", "coupon-issued");

    private final KillableSuite suite;
    private final KillLoad load;
    private final int rounds;

    KillCheck(KillableSuite suite, KillLoad load, int rounds) {
        this.suite = suite;
        this.load = load;
        this.rounds = rounds;
    }

    void check() {
        checkMembership();
        checkContest();
        for (String service : Set.of("membership", "contest")) {
            await(service + " tells all")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> count(service, "SELECT count(*) FROM outbox_event") == 0);
        }
        Instant told = Instant.now();
        Map<String, Set<String>> membership = readTopic("guildhall.membership.v1");
        assertThat(membership.get("member-joined")).isEqualTo(load.members);
        assertThat(membership.get("gift-handed-out")).hasSize(rounds * KillLoad.GIFTS);
        Map<String, Set<String>> contest = readTopic("guildhall.contest.v1");
        assertThat(contest.get("limited-award-decided")).hasSize(rounds * KillLoad.ENTRANTS);
        assertThat(contest.get("coupon-issued")).hasSize(rounds * KillLoad.PRIZES);
        await("figures equal the truth").atMost(Duration.ofMinutes(2)).untilAsserted(() -> checkFigures(told));
        Answer checked = suite.post("reporting", Union.ADMINISTRATOR, "/consistency-checks", Map.of());
        assertThat(checked.body().path("consistent").asBoolean())
                .as(checked.text())
                .isTrue();
        assertThat(checked.body().at("/lag/deadLetters").asLong()).isZero();
    }

    private void checkMembership() {
        assertThat(load.members).hasSize(KillLoad.ENTRANTS + rounds * KillLoad.JOINS);
        assertThat(column("membership", "SELECT id FROM member")).isEqualTo(load.members);
        assertThat(column("membership", "SELECT id FROM gift_handout"))
                .hasSize(rounds * KillLoad.GIFTS)
                .containsAll(load.handouts);
        assertThat(count("membership", "SELECT coalesce(sum(remaining), 0) FROM session_gift"))
                .isZero();
    }

    private void checkContest() {
        assertThat(column("contest", "SELECT id FROM entry"))
                .hasSize(rounds * KillLoad.PLACES)
                .containsAll(load.entries);
        assertThat(load.attempts).hasSize(rounds * KillLoad.ENTRANTS);
        assertThat(column("contest", FINISHED)).isEqualTo(load.attempts);
        assertThat(count("contest", "SELECT count(*) FROM attempt")).isEqualTo(load.attempts.size());
        assertThat(column("contest", "SELECT count(*) || ' to ' || max(place) FROM award_log GROUP BY award_id"))
                .containsExactly(KillLoad.ENTRANTS + " to " + KillLoad.ENTRANTS);
        assertThat(column("contest", "SELECT count(DISTINCT member_id) FROM coupon GROUP BY award_id"))
                .containsExactly(Integer.toString(KillLoad.PRIZES));
        assertThat(count("contest", "SELECT count(*) FROM coupon")).isEqualTo((long) rounds * KillLoad.PRIZES);
    }

    /** The keys of each kind of fact. What happens once has one id, however often it was sent. */
    private Map<String, Set<String>> readTopic(String topic) {
        Map<String, Set<String>> facts = new HashMap<>();
        Map<String, String> once = new HashMap<>();
        Set<String> ids = new HashSet<>();
        int again = 0;
        for (ConsumerRecord<String, String> record : Topic.readAll(suite.bootstrapServers(), topic)) {
            String type = Topic.header(record, "ce_type").replaceAll("^org\\.guildhall\\.[a-z]+\\.|\\.v1$", "");
            String id = Topic.header(record, "ce_id");
            facts.computeIfAbsent(type, any -> new HashSet<>()).add(record.key());
            if (ONCE.contains(type)) {
                assertThat(once.computeIfAbsent(record.key(), any -> id))
                        .as("%s of %s", type, record.key())
                        .isEqualTo(id);
            }
            again += ids.add(id) ? 0 : 1;
        }
        System.out.printf("%s: %d facts, %d times one was sent again%n", topic, ids.size(), again);
        return facts;
    }

    private void checkFigures(Instant told) {
        JsonNode members = figures("members");
        assertThat(Instant.parse(members.path("asOf").asText())).isAfter(told);
        assertThat(members.at("/total/members").asLong()).isEqualTo(load.members.size());
        JsonNode sessions = figures("sessions");
        assertThat(sessions.at("/totals/joined").asLong()).isEqualTo(load.members.size());
        assertThat(sessions.at("/totals/giftsHandedOut").asLong()).isEqualTo((long) rounds * KillLoad.GIFTS);
        assertThat(figures("contests").at("/totals/entries").asLong()).isEqualTo((long) rounds * KillLoad.PLACES);
        JsonNode quizzes = figures("quizzes").path("total");
        assertThat(quizzes.path("finished").asLong()).isEqualTo(load.attempts.size());
        assertThat(quizzes.path("attempts").asLong()).isEqualTo(load.attempts.size());
        assertThat(quizzes.at("/awards/AWARDED").asLong()).isEqualTo((long) rounds * KillLoad.PRIZES);
        assertThat(quizzes.path("couponsIssued").asLong()).isEqualTo((long) rounds * KillLoad.PRIZES);
    }

    private JsonNode figures(String what) {
        String path = "/statistics/" + what + "?organisation=" + load.union().federationId();
        return suite.service("reporting")
                .get(Union.ADMINISTRATOR, path)
                .orElseThrow()
                .body();
    }

    private Set<String> column(String service, String sql) {
        return suite.surroundings.column(service, sql);
    }

    private long count(String service, String sql) {
        return suite.surroundings.count(service, sql);
    }
}
