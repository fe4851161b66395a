package org.guildhall.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.ContestFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Several writers, each with its share of the aggregates, against one that writes facts alone and groups them at the end: the
 * counters are the same, and nobody waits for anybody in a circle.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class RollUpRaceTest {

    private static final int WRITERS = 4;
    private static final int EVENTS = Boolean.getBoolean("guildhall.campaign") ? 8_000 : 800;
    private static final String RACED = "projection_raced";
    private static final String GROUPED = "projection_grouped";

    @Inject
    Projection projection;

    @Inject
    DataSource dataSource;

    @AfterEach
    void drop() throws SQLException {
        for (String schema : List.of(RACED, GROUPED)) {
            run("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
        }
    }

    @Test
    void countsTheSameInARaceAsByGroupingFactsOnce() throws Exception {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        RandomLives lives = new RandomLives(
                random, LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(200), 200);
        lives.goOn(EVENTS);
        RandomFederation federation = new RandomFederation(random, 12, 6);
        federation.grow(EVENTS / 4);
        List<ReceivedEvent> events = fresh(lives.shuffled());
        events.addAll(fresh(contests(random, lives.units)));
        events.addAll(fresh(federation.shuffled()));
        projection.migrate(RACED);
        projection.group(RACED);
        race(events, random.nextLong());
        projection.migrate(GROUPED);
        apply(GROUPED, events);
        assertThat(count("SELECT count(*) FROM projection_grouped.roll_up_month"))
                .isZero();
        projection.group(GROUPED);
        assertThat(count("SELECT count(*) FROM projection_grouped.roll_up_day")).isPositive();
        assertSame("member_counter", "organisation_id, dimension, code, day, flow, counted", "counted");
        assertSame("roll_up_month", "organisation_id, flow, dimension, code, month, amount", "amount");
        assertSame("roll_up_day", "organisation_id, flow, dimension, code, day, amount", "amount");
    }

    /** Entries of contests of which every other one is cancelled meanwhile. */
    private static List<ProducerRecord<String, byte[]>> contests(Random random, List<UUID> units) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            UUID contest = UUID.randomUUID();
            UUID organiser = units.get(random.nextInt(units.size()));
            records.add(ContestFeed.created(contest, organiser, "CITY"));
            for (int entry = 0; entry < 20; entry++) {
                records.add(ContestFeed.entered(UUID.randomUUID(), contest, organiser));
            }
            if (i % 2 == 0) {
                records.add(records.size() - random.nextInt(20), ContestFeed.cancelled(contest));
            }
        }
        return records;
    }

    private void race(List<ReceivedEvent> events, long seed) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int share = writer;
                List<ReceivedEvent> own = events.stream()
                        .filter(event -> Math.floorMod(event.aggregateId().hashCode(), WRITERS) == share)
                        .toList();
                running.add(writers.submit(() -> applyInPortions(own, new Random(seed + share))));
            }
            for (Future<?> one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            writers.shutdownNow();
        }
    }

    private Void applyInPortions(List<ReceivedEvent> events, Random random) throws SQLException {
        for (int from = 0, to; from < events.size(); from = to) {
            to = Math.min(events.size(), from + 1 + random.nextInt(60));
            apply(RACED, events.subList(from, to));
        }
        return null;
    }

    private void apply(String schema, List<ReceivedEvent> events) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL search_path TO " + schema);
                projection.ownSuite().apply(connection, events);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** As they arrive at a handler: without those told again. */
    private static List<ReceivedEvent> fresh(List<ProducerRecord<String, byte[]>> records) throws IOException {
        Map<UUID, Long> versions = new HashMap<>();
        List<ReceivedEvent> fresh = new ArrayList<>();
        for (ProducerRecord<String, byte[]> record : records) {
            UUID aggregate = UUID.fromString(record.key());
            long version = Long.parseLong(header(record, "ce_sequence"));
            if (version > versions.getOrDefault(aggregate, 0L)) {
                versions.put(aggregate, version);
                fresh.add(new ReceivedEvent(
                        header(record, "ce_id"),
                        header(record, "ce_type").replace("org.guildhall.", ""),
                        aggregate,
                        version,
                        Instant.parse(header(record, "ce_time")),
                        new ObjectMapper().readTree(record.value())));
            }
        }
        return fresh;
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private void assertSame(String table, String columns, String counted) throws SQLException {
        String rows = "SELECT " + columns + " FROM %s." + table + " WHERE " + counted + " <> 0";
        for (List<String> schemas : List.of(List.of(RACED, GROUPED), List.of(GROUPED, RACED))) {
            String differing = "SELECT count(*) FROM (" + rows.formatted(schemas.get(0)) + " EXCEPT "
                    + rows.formatted(schemas.get(1)) + ") AS differing";
            assertThat(count(differing)).as(differing).isZero();
        }
    }

    private long count(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
