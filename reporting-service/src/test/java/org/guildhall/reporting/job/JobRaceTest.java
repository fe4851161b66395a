package org.guildhall.reporting.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.security.OnBehalf;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.ShortWaits;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Instances that carry out, fall silent and come back; positions that end meanwhile; and how many may wait. */
@QuarkusTest
@TestProfile(ShortWaits.class)
@WithTestResource(TestStack.class)
class JobRaceTest extends SmallFederation {

    @Inject
    OtherInstances others;

    @Inject
    JobKinds kinds;

    @Inject
    OnBehalf onBehalf;

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    private final String gate = PortionsKind.closeGate();
    private final List<UUID> holding = new ArrayList<>();

    /** This instance carries out two at a time: what is ordered from now on waits. */
    @BeforeEach
    void holdThisInstance() {
        for (int i = 0; i < 2; i++) {
            holding.add(Jobs.ordered(
                    officer, PortionsKind.CODE, Map.of("organisation", city, "portions", 2, "gate", gate)));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> holding.stream().allMatch(job -> PortionsKind.begun(job) == 1));
    }

    @AfterEach
    void letThisInstanceGoOn() {
        PortionsKind.openGate(gate);
        holding.forEach(job -> Jobs.awaitState(officer, job, "DONE"));
    }

    @Test
    void isBegunAnewWhenAnInstanceFallsSilentHalfWay() throws IOException {
        String waiting = officerOf(city);
        UUID id = Jobs.ordered(waiting, PortionsKind.CODE, Map.of("organisation", city, "portions", 5));
        JobLease silent = others.lease();
        Optional<Job> claimed = silent.claim();
        assertThat(claimed).map(Job::id).contains(id);
        RunningJob half = others.begin(claimed.get(), silent);
        half.steps(5);
        OutputStream file = half.file("portions.csv", "text/csv");
        file.write("of the instance that fell silent".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        Jobs.read(waiting, id).body("state", equalTo("RUNNING"));
        assertThat(PortionsKind.begun(id)).isZero();
        PortionsKind.openGate(gate);
        Jobs.awaitState(waiting, id, "DONE").then().body("files[0].size", equalTo(5 * PortionsKind.PORTION));
        assertThat(PortionsKind.begun(id)).isEqualTo(1);
        // It wakes up, and nothing that it does counts any more.
        byte[] more = new byte[1 << 17];
        assertThatThrownBy(() -> file.write(more)).isInstanceOf(JobLostException.class);
        assertThatThrownBy(file::close).isInstanceOf(JobLostException.class);
        assertThatThrownBy(() -> half.done(5)).isInstanceOf(JobLostException.class);
        assertThat(silent.finish(half.held(), List.of(), List.of())).isFalse();
        String content = Jobs.send(waiting, "GET", "/jobs/" + id + "/files/portions.csv", null)
                .statusCode(200)
                .extract()
                .asString();
        assertThat(content).hasSize(5 * PortionsKind.PORTION).matches("a+b+c+d+e+");
    }

    /** Written to the end, and then its instance is gone, or whoever it is for may read it no more. */
    @Test
    void aDocumentIsOnRecordOnceItsJobIsDone() throws IOException {
        String waiting = officerOf(city);
        Map<String, Object> ledger =
                Map.of("template", "UNION_LEDGER", "organisation", city, "period", "2026", "format", "XLSX");
        UUID id = Jobs.ordered(waiting, "DOCUMENT", ledger);
        JobLease silent = others.lease();
        RunningJob whole = others.begin(silent.claim().orElseThrow(), silent);
        assertThat(whole.id()).isEqualTo(id);
        long before = documents();
        onBehalf.of(waiting, () -> carryOut(kinds.find("DOCUMENT").orElseThrow(), whole));
        assertThat(whole.deeds()).hasSize(1);
        assertThat(documents()).isEqualTo(before);
        PortionsKind.openGate(gate);
        Jobs.awaitState(waiting, id, "DONE");
        assertThat(documents()).isEqualTo(before + 1);
        assertThat(silent.finish(whole.held(), List.of(), whole.deeds())).isFalse();
        assertThat(documents()).isEqualTo(before + 1);
    }

    /** Neither is settled without the other. */
    @Test
    void aJobThatCannotBePutOnRecordIsNotDone() {
        String waiting = officerOf(city);
        UUID id = Jobs.ordered(waiting, PortionsKind.CODE, Map.of("organisation", city, "portions", 1));
        JobLease lease = others.lease();
        RunningJob whole = others.begin(lease.claim().orElseThrow(), lease);
        whole.whenDone(() -> {
            throw new IllegalStateException("the register is full");
        });
        assertThatThrownBy(() -> lease.finish(whole.held(), List.of(), whole.deeds()))
                .hasMessageContaining("register is full");
        Jobs.read(waiting, id).body("state", equalTo("RUNNING"));
        PortionsKind.openGate(gate);
        Jobs.awaitState(waiting, id, "DONE");
    }

    private static boolean carryOut(JobKind kind, RunningJob run) {
        try {
            kind.run(run);
            return true;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private long documents() {
        return database.find("SELECT count(*) AS documents FROM document", row -> row.getLong("documents"))
                .orElseThrow();
    }

    @Test
    void isCarriedOutByOneOfTwoInstances() {
        JobWorker other = others.worker();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> looking = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                other.look();
            }
        });
        PortionsKind.openGate(gate);
        Map<UUID, String> ordered = new LinkedHashMap<>();
        for (int person = 0; person < 4; person++) {
            String someone = officerOf(city);
            for (int i = 0; i < 3; i++) {
                ordered.put(
                        Jobs.ordered(someone, PortionsKind.CODE, Map.of("organisation", city, "portions", 2)), someone);
            }
        }
        ordered.forEach((id, someone) -> Jobs.awaitState(someone, id, "DONE"));
        over.set(true);
        looking.join();
        assertThat(ordered.keySet()).allMatch(id -> PortionsKind.begun(id) == 1);
    }

    @Test
    void failsWhenThePositionEndedBeforeItIsCarriedOut() {
        String eastern = "eastern-" + UUID.randomUUID();
        ProducerRecord<String, byte[]> appointment = Jobs.appoint(feed, eastern, "AUDITOR", east);
        UUID id = Jobs.ordered(eastern, "QUERY", Jobs.query(east, "CSV"));
        Jobs.dismiss(feed, eastern, appointment);
        PortionsKind.openGate(gate);
        Jobs.awaitState(eastern, id, "FAILED")
                .then()
                .body("failure.code", equalTo("job-out-of-scope"))
                .body("failure.detail", notNullValue())
                .body("files.size()", equalTo(0));
    }

    @Test
    void failsWhenThePositionEndsWhileItIsCarriedOut() {
        String eastern = "eastern-" + UUID.randomUUID();
        ProducerRecord<String, byte[]> appointment = Jobs.appoint(feed, eastern, "AUDITOR", east);
        String own = PortionsKind.closeGate();
        UUID id = Jobs.ordered(eastern, PortionsKind.CODE, Map.of("organisation", east, "portions", 4, "gate", own));
        PortionsKind.openGate(gate);
        await().atMost(Duration.ofSeconds(20)).until(() -> PortionsKind.begun(id) == 1);
        Jobs.dismiss(feed, eastern, appointment);
        PortionsKind.openGate(own);
        Jobs.awaitState(eastern, id, "FAILED").then().body("failure.code", equalTo("job-out-of-scope"));
    }

    @Test
    void waitsForItsTurnAndOnlySoManyOfOneDo() {
        String busy = officerOf(city);
        for (int i = 0; i < ShortWaits.OF_ONE; i++) {
            UUID id = Jobs.ordered(busy, PortionsKind.CODE, Map.of("organisation", city, "portions", 1));
            Jobs.read(busy, id).body("state", equalTo("QUEUED"));
        }
        Jobs.order(busy, PortionsKind.CODE, Map.of("organisation", city, "portions", 1))
                .statusCode(429)
                .body("code", equalTo("job-too-many"))
                .header("Retry-After", notNullValue());
        Jobs.ordered(officerOf(city), PortionsKind.CODE, Map.of("organisation", city, "portions", 1));
    }

    /** As a rebuild may do for a while, when it swaps the projection: more tries than count go by. */
    @Test
    @EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
    void outlastsAProjectionThatCannotBeRead() throws SQLException {
        String patient = officerOf(city);
        // The others would wait for it too, and be begun anew first, as who came first.
        PortionsKind.openGate(gate);
        holding.forEach(job -> Jobs.awaitState(officer, job, "DONE"));
        String own = PortionsKind.closeGate();
        UUID id = Jobs.ordered(patient, PortionsKind.CODE, Map.of("organisation", city, "portions", 1, "gate", own));
        await().atMost(Duration.ofSeconds(20)).until(() -> PortionsKind.begun(id) == 1);
        try (Connection swap = dataSource.getConnection();
                Statement lock = swap.createStatement()) {
            swap.setAutoCommit(false);
            lock.execute("LOCK TABLE consumed_offset IN ACCESS EXCLUSIVE MODE");
            PortionsKind.openGate(own);
            await().atMost(Duration.ofMinutes(2)).until(() -> PortionsKind.begun(id) > 3);
            swap.rollback();
            swap.setAutoCommit(true);
        }
        Jobs.awaitState(patient, id, "DONE");
    }

    @Test
    void failsWhenWhatItMakesIsTooLarge() {
        PortionsKind.openGate(gate);
        String large = officerOf(city);
        UUID tooLarge = Jobs.ordered(large, PortionsKind.CODE, Map.of("organisation", city, "portions", 40));
        Jobs.awaitState(large, tooLarge, "FAILED").then().body("failure.code", equalTo("job-result-too-large"));
    }

    private String officerOf(UUID organisation) {
        String someone = "someone-" + UUID.randomUUID();
        Jobs.appoint(feed, someone, "AUDITOR", organisation);
        return someone;
    }
}
