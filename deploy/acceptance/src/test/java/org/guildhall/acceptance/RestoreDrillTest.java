package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.acceptance.ServiceUnderTest.Answer;
import org.guildhall.local.scenario.SyntheticPerson;
import org.guildhall.local.scenario.SyntheticPersons;
import org.guildhall.local.servers.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The restore drill with a PostgreSQL of the machine, by the guide's commands, and how long each step takes. Say where the
 * server's programs are: {@code -Dguildhall.postgres=/usr/lib/postgresql/15/bin}, and how many members there are to be:
 * {@code -Dguildhall.members=100000}.
 */
@EnabledIfSystemProperty(named = "guildhall.postgres", matches = ".+")
class RestoreDrillTest {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MEMBERS = Integer.getInteger("guildhall.members", 100_000);
    private static final int BEFORE = 1_000;
    private static final int LOST = 1_000;

    private final List<String> minutes = new ArrayList<>();
    private final Workers workers = new Workers(19);
    private final int port = FreePort.any();
    private final int restoredPort = FreePort.any();
    private Surroundings surroundings;
    private ServiceUnderTest membership;
    private ServiceUnderTest reporting;
    private Union union;

    @Test
    void aBackupIsRestoredAndAllAgree() throws Exception {
        surroundings = new Surroundings();
        try (PlainPostgres postgres = new PlainPostgres(Path.of(System.getProperty("guildhall.postgres")))) {
            postgres.start(port);
            execute(port, "postgres", "CREATE DATABASE membership");
            connectTo(port);
            membership = surroundings.launch("membership");
            ServiceUnderTest contest = surroundings.launch("contest");
            reporting = surroundings.launch("reporting");
            List.of(membership, contest, reporting).forEach(ServiceUnderTest::awaitReady);
            union = Union.found(membership);
            answer(membership.put(Union.ADMINISTRATOR, "/non-member-declarations/mine", Map.of()));
            String joinToken = union.openSession(membership, "AUTOMATIC", null)
                    .path("joinToken")
                    .asText();
            drill(postgres, joinToken);
        } finally {
            surroundings.close();
            minutes.forEach(System.out::println);
        }
    }

    private void drill(PlainPostgres postgres, String joinToken) throws Exception {
        time("bring " + MEMBERS + " members as sheets", this::bringMembers);
        awaitFigures(MEMBERS);
        time("base backup", () -> postgres.baseBackup(port));
        minutes.add("  of %d MB, compressed to %d MB; WAL so far %d MB"
                .formatted(
                        postgres.bytes("data") >> 20,
                        postgres.bytes("backup/base") >> 20,
                        postgres.bytes("backup/wal") >> 20));
        join(joinToken, 0, BEFORE);
        awaitFigures(MEMBERS + BEFORE);
        String moment = query(port, "SELECT now()::text");
        join(joinToken, BEFORE, BEFORE + LOST);
        awaitFigures(MEMBERS + BEFORE + LOST);
        String last = query(port, "SELECT pg_walfile_name(pg_switch_wal())");
        await().atMost(PATIENCE)
                .until(() -> query(port, "SELECT last_archived_wal FROM pg_stat_archiver")
                                .compareTo(last)
                        >= 0);
        membership.kill();

        long begun = System.nanoTime();
        time("restore the database to the moment", () -> postgres.restore(moment, restoredPort));
        connectTo(restoredPort);
        time("start the service, until it says how many facts are lost", () -> {
            membership = surroundings.launch("membership");
            await().atMost(PATIENCE)
                    .until(() -> membership
                            .readiness()
                            .map(Answer::text)
                            .filter(text -> text.contains("\"ghosts\": ") && !text.contains("\"ghosts\": 0"))
                            .isPresent());
        });
        time("deploy/reconcile --list", () -> assertThat(reconcile("--list")).isEqualTo(1));
        time(
                "deploy/reconcile --publish",
                () -> assertThat(reconcile("--publish")).isZero());
        time("until the service is ready", () -> membership.awaitReady());
        time("until the figures are those of the restored database", () -> awaitFigures(MEMBERS + BEFORE));
        minutes.add("all of it, from the first command: %.1f min".formatted((System.nanoTime() - begun) / 6e10));
        assertThat(query(restoredPort, "SELECT count(*)::text FROM member"))
                .isEqualTo(Integer.toString(MEMBERS + BEFORE));
        assertThat(reconcile("--list")).isZero();
        join(joinToken, BEFORE, BEFORE + LOST);
        awaitFigures(MEMBERS + BEFORE + LOST);
    }

    private void bringMembers() {
        SyntheticPersons persons = new SyntheticPersons(23);
        for (int from = 0; from < MEMBERS; from += 100_000) {
            String lines = IntStream.range(from, Math.min(from + 100_000, MEMBERS))
                    .mapToObj(persons::person)
                    .map(RestoreDrillTest::line)
                    .collect(Collectors.joining("\r\n"));
            byte[] sheet = ("姓名,证件号码,手机号码,岗位\r\n" + lines).getBytes(StandardCharsets.UTF_8);
            String id = answer(membership.upload(
                            Union.ADMINISTRATOR, "/imports?kind=MEMBERS&organisation=" + union.id(), "text/csv", sheet))
                    .path("id")
                    .asText();
            awaitState(id, "READY");
            answer(membership.post(
                    Union.ADMINISTRATOR, "/imports/" + id + "/apply", Map.of("skipFaulty", false), key()));
            awaitState(id, "APPLIED");
        }
    }

    private static String line(SyntheticPerson person) {
        return String.join(",", person.name(), person.documentNumber(), person.mobile(), person.jobTitle());
    }

    private void awaitState(String id, String state) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> answer(membership.get(Union.ADMINISTRATOR, "/imports/" + id))
                        .path("state")
                        .asText()
                        .equals(state));
    }

    private void join(String joinToken, int from, int to) {
        List<Integer> statuses = Crowd.run(
                16,
                IntStream.range(from, to)
                        .<Callable<Integer>>mapToObj(
                                index -> () -> Union.join(membership, joinToken, workers.request(index), key())
                                        .orElseThrow()
                                        .status())
                        .toList());
        assertThat(statuses).containsOnly(201);
    }

    private void awaitFigures(long members) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() ->
                        answer(reporting.get(Union.ADMINISTRATOR, "/statistics/members?organisation=" + union.id()))
                                        .at("/total/members")
                                        .asLong()
                                == members);
    }

    private static JsonNode answer(Optional<Answer> answer) {
        assertThat(answer.orElseThrow().status())
                .as(answer.orElseThrow().text())
                .isBetween(200, 299);
        return answer.orElseThrow().body();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void connectTo(int server) {
        surroundings.set(
                "membership",
                Map.of(
                        "DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + server + "/membership",
                        "DATABASE_USER", "postgres",
                        "DATABASE_PASSWORD", "trusted"));
    }

    private static void execute(int server, String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + server + "/" + database, "postgres", "trusted");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(int server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + server + "/membership", "postgres", "trusted");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private int reconcile(String action) throws IOException, InterruptedException {
        return Reconciling.run(surroundings, "membership", action);
    }

    @FunctionalInterface
    private interface Step {
        void take() throws Exception;
    }

    private void time(String what, Step step) throws Exception {
        long begun = System.nanoTime();
        step.take();
        minutes.add("%-62s %6.1f s".formatted(what, (System.nanoTime() - begun) / 1e9));
    }
}
