package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.guildhall.acceptance.ServiceUnderTest.Answer;
import org.guildhall.kit.testing.TestCells;
import org.guildhall.local.servers.EmbeddedKafka;

/**
 * A federation by cells: two provinces, each with a membership-service, a database and topics of its own, one of them in
 * brokers of its own, and a national reporting-service that reads both beside the national federation's own.
 */
final class Federation implements AutoCloseable {

    static final String REPORTING = "reporting";
    private static final int CLIENTS = 8;

    final Surroundings surroundings = new Surroundings();
    final EmbeddedKafka far = EmbeddedKafka.startTemporary();
    final CellFigures figures = new CellFigures();
    final ServiceUnderTest nationalMembership;
    final List<Cell> cells;
    private final Workers workers = new Workers(29);
    private final String national;
    private volatile ServiceUnderTest reporting;

    /** A province: its service, the top of its tree and a union in which one joins. */
    static final class Cell {

        private final String name;
        private final Union union;
        private final String joinToken;
        private volatile ServiceUnderTest membership;

        Cell(String name, ServiceUnderTest membership) {
            this.name = name;
            this.membership = membership;
            this.union = Union.found(membership);
            this.joinToken = union.openSession(membership, "AUTOMATIC", null)
                    .path("joinToken")
                    .asText();
        }

        /** Of its service's database. */
        String database() {
            return name + "_membership";
        }

        String name() {
            return name;
        }

        String union() {
            return union.id();
        }

        String top() {
            return union.federationId();
        }

        ServiceUnderTest membership() {
            return membership;
        }
    }

    Federation() {
        surroundings.set("js_membership", Map.of("CELL", "js"));
        surroundings.set("js_membership", exchanging("js"));
        surroundings.set("sx_membership", Map.of("CELL", "sx", "KAFKA_BOOTSTRAP_SERVERS", far.bootstrapServers()));
        surroundings.set("sx_membership", exchanging("sx"));
        nationalMembership = surroundings.launch("membership");
        ServiceUnderTest js = surroundings.launchAs("js_membership", "membership");
        ServiceUnderTest sx = surroundings.launchAs("sx_membership", "membership");
        List.of(nationalMembership, js, sx).forEach(ServiceUnderTest::awaitReady);
        national = Union.organisation(nationalMembership, null, "总工会", "NATIONAL");
        cells = List.of(new Cell("js", js), new Cell("sx", sx));
        surroundings.set(
                REPORTING,
                Map.of(
                        "CELLS",
                        "js,sx@" + far.bootstrapServers(),
                        "GUILDHALL_CELLS_UNDER",
                        national,
                        "GUILDHALL_CELLS_SERVICES",
                        "membership"));
        reporting = surroundings.start(REPORTING);
    }

    private static Map<String, String> exchanging(String cell) {
        return Map.of(
                "guildhall.cell-transfer.name", cell,
                "CELL_TRANSFER_KEYS", TestCells.keys(cell),
                "CELL_TRANSFER_CELLS", TestCells.published("js", "sx"));
    }

    /** Workers of these numbers join, each in a cell of theirs, and try again until they are told that they are members. */
    void join(int from, int to) {
        List<Callable<Integer>> joins = new ArrayList<>();
        for (int index = from; index < to; index++) {
            Cell cell = cells.get(index % cells.size());
            Map<String, Object> worker = workers.request(index);
            String key = "cells-" + index;
            joins.add(() -> {
                figures.begin(cell.top());
                int status = insist(() -> Union.join(cell.membership, cell.joinToken, worker, key));
                figures.acknowledged(cell.top());
                return status;
            });
        }
        assertThat(Crowd.run(CLIENTS, joins)).containsOnly(201);
    }

    private static int insist(Supplier<Optional<Answer>> call) {
        return answerOf(call).status();
    }

    /** Asks until somebody answers, with the same each time. */
    static Answer answerOf(Supplier<Optional<Answer>> call) {
        return await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .atMost(Surroundings.PATIENCE)
                .until(call::get, answer -> answer.filter(Federation::isFinal).isPresent())
                .orElseThrow();
    }

    private static boolean isFinal(Answer answer) {
        return answer.status() != 503 && !answer.body().path("code").asText().equals("request-in-progress");
    }

    /** Asks for the national figures, and notes what must not be; empty while nobody answers. */
    Optional<JsonNode> look() {
        Optional<JsonNode> found = national(Union.ADMINISTRATOR)
                .filter(answer -> answer.status() == 200)
                .map(Answer::body);
        found.ifPresent(figures::check);
        return found;
    }

    /** What the national federation's members are, to whoever the token is of. */
    Optional<Answer> national(String token) {
        return reporting.get(token, "/statistics/members?organisation=" + national);
    }

    /** Returns once the figures are complete up to now. */
    JsonNode lookWhenComplete() {
        Instant now = Instant.now();
        return await().atMost(Surroundings.PATIENCE)
                .until(
                        this::look,
                        found -> found.filter(figure -> asOf(figure).isAfter(now))
                                .isPresent())
                .orElseThrow();
    }

    static Instant asOf(JsonNode figures) {
        String asOf = figures.path("asOf").asText("null");
        return asOf.equals("null") || asOf.isEmpty() ? Instant.EPOCH : Instant.parse(asOf);
    }

    /** So many have joined, each is counted where they did, and the figures contradict neither one another nor their facts. */
    void assertCounted(int joins) {
        JsonNode all = lookWhenComplete();
        figures.throwIfWrong();
        assertThat(all.at("/total/members").asLong()).isEqualTo(joins);
        assertThat(all.at("/own/members").asLong()).isZero();
        for (Cell cell : cells) {
            assertThat(CellFigures.membersOf(all).get(cell.top()))
                    .isEqualTo(surroundings.count(
                            cell.database(),
                            "SELECT count(*) FROM member WHERE status IN ('ACTIVE', 'TRANSFERRING', 'RETAINED')"));
        }
        JsonNode checked = post("/consistency-checks", 200);
        assertThat(checked.path("consistent").asBoolean()).isTrue();
        assertThat(checked.at("/lag/deadLetters").asLong()).isZero();
    }

    void rebuild() {
        String rebuild = post("/rebuilds", 202).path("id").asText();
        await().atMost(Surroundings.PATIENCE)
                .until(() -> reporting
                        .get(Union.ADMINISTRATOR, "/rebuilds/" + rebuild)
                        .orElseThrow()
                        .text()
                        .contains("SWAPPED"));
    }

    private JsonNode post(String path, int status) {
        Answer answer = reporting
                .post(Union.ADMINISTRATOR, path, Map.of(), UUID.randomUUID().toString())
                .orElseThrow();
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.body();
    }

    void replace(Cell cell) {
        cell.membership.kill();
        cell.membership = surroundings.launchAs(cell.database(), "membership").awaitReady();
    }

    void replaceReporting() {
        reporting.kill();
        reporting = surroundings.start(REPORTING);
    }

    @Override
    public void close() {
        surroundings.close();
        far.close();
    }
}
