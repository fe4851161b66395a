package org.guildhall.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.testing.SettingsCheck;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Members who go from cell to cell, as the national figures count them: whatever is read first, on no day they are in two places,
 * and from their first known day on in none never.
 *
 * <p>The rules are a table: what each cell tells of the member, in its order, and between them every order there is.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class MovingMembersTest {

    private static final String SCHEMA = "projection_moving";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID NATIONAL = UUID.fromString("01a1fddf-908f-7a4f-8ce2-bbc1676d346c");

    /** {@code cell member event …}: what happens to one person who goes there and comes back, each member's in order. */
    private static final String STORY = """
            js a joined    unit=1 day=2026-01-01
            js a retained  unit=1 day=2026-03-01
            js a moved     unit=2 from=1 day=2026-05-01
            js a corrected unit=2
            js a left      unit=2 day=2026-10-03 to=sx
            sx b arrived   unit=3 day=2026-10-01 formers=a
            sx b moved     unit=4 from=3 day=2026-10-10
            sx b left      unit=4 day=2026-11-02 to=js
            js c arrived   unit=1 day=2026-11-01 formers=a,b""";

    private final Map<String, UUID> ids = new HashMap<>();

    @Inject
    Projection projection;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void make() throws SQLException {
        run("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        projection.migrate(SCHEMA);
        projection.group(SCHEMA);
    }

    @AfterEach
    void drop() throws SQLException {
        run("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
    }

    /** As far as the services that read both cells know: what the one says of its own departure is not heard. */
    private static List<ReceivedEvent> asHeard(String cells, ReceivedEvent event) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "events.namespace", "guildhall",
                "events.type-prefix", "org.guildhall.",
                "events.service", "reporting",
                "events.public-url", "http://localhost/reporting"));
        if (!cells.isEmpty()) {
            settings.put("events.cells", cells);
        }
        EventSettings read = SettingsCheck.read(EventSettings.class, settings);
        return Suite.of("js", NATIONAL, List.of("membership"), read).asHeardHere(List.of(event));
    }

    @Test
    void aDepartureIsHeardFromTheOtherSideWhereThatIsRead() {
        Told departure = told(STORY).stream()
                .filter(one -> one.line().contains("left"))
                .findFirst()
                .orElseThrow();
        assertThat(asHeard("js,sx", departure.event())).isEmpty();
        assertThat(asHeard("js,gd", departure.event())).containsExactly(departure.event());
        assertThat(asHeard("", departure.event())).containsExactly(departure.event());
    }

    @Test
    void inEveryOrderTheyAreInOnePlaceOnEveryDay() throws SQLException {
        List<List<Told>> orders = orders(chains(told(STORY)));
        assertThat(orders).hasSize(105);
        Set<String> ends = new TreeSet<>();
        // Of the nine, the departures aren't heard; what remains of a, b and c keeps its order.
        for (List<Told> order : share(orders)) {
            fresh();
            LocalDate begin = TODAY;
            for (Told next : order) {
                begin = next.begin(begin);
                apply(List.of(next.event()));
                assertOneEveryDay(begin, order + " after " + next.line());
            }
            ends.add(everything());
        }
        assertThat(ends).hasSize(1);
        assertThat(rows("SELECT organisation_id, begun, ended, valid_from, valid_until FROM " + SCHEMA
                        + ".member_period WHERE valid_from < coalesce(valid_until, 'infinity') ORDER BY valid_from"))
                .containsExactly(
                        unit(1) + " JOINED STATUS 2026-01-01 2026-03-01",
                        unit(1) + " STATUS OUT_MERGER 2026-03-01 2026-05-01",
                        unit(2) + " IN_MERGER OUT_CELL 2026-05-01 2026-10-01",
                        unit(3) + " IN_CELL OUT_MERGER 2026-10-01 2026-10-10",
                        unit(4) + " IN_MERGER OUT_CELL 2026-10-10 2026-11-01",
                        unit(1) + " IN_CELL null 2026-11-01 null");
    }

    /** A build tries a fifth of them, by chance; a campaign all. */
    private static List<List<Told>> share(List<List<Told>> orders) {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("inEveryOrderTheyAreInOnePlaceOnEveryDay seed " + seed);
        List<List<Told>> shuffled = new ArrayList<>(orders);
        Collections.shuffle(shuffled, new Random(seed));
        return Boolean.getBoolean("guildhall.campaign") ? orders : shuffled.subList(0, orders.size() / 5);
    }

    /** Each by itself, the cell that is left and the one that is reached count whom they have. */
    @Test
    void eachCellAloneCountsByItsOwnWord() throws SQLException {
        applyEach("js a");
        assertThat(rows("SELECT status, left_on FROM " + SCHEMA + ".member_fact"))
                .containsExactly("MOVED_AWAY 2026-10-03");
        assertThat(count("SELECT sum(members) FROM " + SCHEMA + ".member_counter WHERE dimension = 'ALL'"))
                .isZero();
        fresh();
        for (Told one : told(STORY)) {
            if (one.line().startsWith("sx b") && !one.line().contains("left")) {
                apply(List.of(one.event()));
            }
        }
        assertThat(rows("SELECT joined_on, left_on FROM " + SCHEMA + ".member_fact"))
                .containsExactly("2019-05-01 null");
        assertThat(count("SELECT sum(members) FROM " + SCHEMA + ".member_counter WHERE dimension = 'ALL'"))
                .isEqualTo(1);
        assertThat(count("SELECT sum(counted) FROM " + SCHEMA + ".member_counter WHERE flow = 'JOINED'"))
                .isZero();
    }

    /** Who comes back doesn't change when they went: not where what is told of them before comes later, nor in one batch. */
    @Test
    void whoComesBackWasAwayMeanwhileWhereTheirCellAloneIsRead() throws SQLException {
        List<ReceivedEvent> gone = heard("js a");
        List<ReceivedEvent> back = heard("js c");
        List<ReceivedEvent> all = Stream.concat(gone.stream(), back.stream()).toList();
        List<ReceivedEvent> turned = Stream.concat(back.stream(), gone.stream()).toList();
        Set<String> ends = new TreeSet<>();
        for (List<List<ReceivedEvent>> order : List.of(
                all.stream().map(List::of).toList(),
                turned.stream().map(List::of).toList(),
                List.of(all),
                List.of(turned),
                List.of(gone, back),
                List.of(gone.subList(0, gone.size() - 1), List.of(back.get(0), gone.get(gone.size() - 1))))) {
            fresh();
            for (List<ReceivedEvent> batch : order) {
                apply(batch);
            }
            assertCountersAreTheirFacts();
            assertThat(rows("SELECT organisation_id, begun, ended, valid_from, valid_until FROM " + SCHEMA
                            + ".member_period WHERE valid_from >= '2026-05-01' ORDER BY valid_from"))
                    .containsExactly(
                            unit(2) + " IN_MERGER OUT_CELL 2026-05-01 2026-10-03",
                            unit(1) + " IN_CELL null 2026-11-01 null");
            ends.add(everything());
        }
        assertThat(ends).hasSize(1);
    }

    /** What is told of members whose lines begin so. */
    private List<ReceivedEvent> heard(String beginning) {
        return told(STORY).stream()
                .filter(one -> one.line().startsWith(beginning))
                .map(Told::event)
                .toList();
    }

    private void applyEach(String beginning) throws SQLException {
        for (ReceivedEvent event : heard(beginning)) {
            apply(List.of(event));
        }
    }

    /**
     * Many persons, whose cells are read by writers of their own, in batches, in orders of chance, while somebody looks all the
     * time. Once all have joined, the total is as many as there are, whenever it is asked for.
     */
    @Test
    void manyAtOnceAreNeverMoreOrFewer() throws Exception {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("manyAtOnceAreNeverMoreOrFewer seed " + seed);
        Random random = new Random(seed);
        int persons = Boolean.getBoolean("guildhall.campaign") ? 2_000 : 60;
        List<Told> joins = new ArrayList<>();
        Map<String, List<List<Told>>> cells = new HashMap<>();
        for (int person = 0; person < persons; person++) {
            ids.clear();
            for (List<Told> chain : chains(told(STORY))) {
                boolean joined = chain.get(0).line().contains("joined");
                joins.addAll(joined ? chain.subList(0, 1) : List.of());
                cells.computeIfAbsent(chain.get(0).line().substring(0, 2), cell -> new ArrayList<>())
                        .add(joined ? chain.subList(1, chain.size()) : chain);
            }
        }
        apply(joins.stream().map(Told::event).toList());
        AtomicBoolean going = new AtomicBoolean(true);
        ExecutorService running = Executors.newFixedThreadPool(5);
        try {
            Future<Integer> looking = running.submit(() -> look(going, persons));
            List<Future<?>> writers = new ArrayList<>();
            // Two partitions of each cell.
            cells.values().forEach(chains -> {
                for (int half = 0; half < 2; half++) {
                    List<List<Told>> own = new ArrayList<>();
                    for (int i = half; i < chains.size(); i += 2) {
                        own.add(chains.get(i));
                    }
                    List<ReceivedEvent> events = shuffled(own, random);
                    long portions = random.nextLong();
                    writers.add(running.submit(() -> applyInPortions(events, new Random(portions))));
                }
            });
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
            going.set(false);
            assertThat(looking.get(60, TimeUnit.SECONDS)).isPositive();
        } finally {
            going.set(false);
            running.shutdownNow();
        }
        assertThat(count("SELECT count(*) FROM " + SCHEMA + ".member_fact WHERE left_on IS NULL"))
                .isEqualTo(persons);
        assertCountersAreTheirFacts();
        String live = everything();
        fresh();
        List<ReceivedEvent> again =
                new ArrayList<>(joins.stream().map(Told::event).toList());
        cells.values().forEach(chains -> again.addAll(shuffled(chains, random)));
        apply(again);
        assertThat(everything()).isEqualTo(live);
    }

    private int look(AtomicBoolean going, int persons) throws SQLException {
        int looks = 0;
        while (going.get()) {
            assertThat(count("SELECT count(*) FROM " + SCHEMA + ".member_fact WHERE left_on IS NULL"))
                    .isEqualTo(persons);
            assertThat(count("SELECT sum(members) FROM " + SCHEMA + ".member_counter WHERE dimension = 'ALL'"))
                    .isEqualTo(persons);
            looks++;
        }
        return looks;
    }

    /** An event, and the line of the table it is of. */
    private record Told(String line, ReceivedEvent event) {

        /** From when on the person is known to be a member by it, but for what is known already. */
        LocalDate begin(LocalDate known) {
            String day = line.contains("joined") || line.contains("arrived") ? value(line, "day") : null;
            return day == null || !LocalDate.parse(day).isBefore(known) ? known : LocalDate.parse(day);
        }

        @Override
        public String toString() {
            return line.substring(0, 14).replaceAll("\\s+", " ");
        }
    }

    private List<Told> told(String story) {
        List<Told> told = new ArrayList<>();
        Map<String, Long> versions = new HashMap<>();
        story.lines().forEach(line -> {
            String[] words = line.split("\\s+");
            long version = versions.merge(words[1], 1L, Long::sum);
            told.add(new Told(line, event(line, words, version)));
        });
        return told;
    }

    private ReceivedEvent event(String line, String[] words, long version) {
        UUID member = ids.computeIfAbsent(words[1], name -> UUID.randomUUID());
        ObjectNode data = JSON.createObjectNode();
        data.put("memberId", member.toString());
        data.put("organisationId", unit(value(line, "unit")));
        data.put("toOrganisationId", unit(value(line, "unit")));
        data.put(
                "fromOrganisationId",
                unit(Optional.ofNullable(value(line, "from")).orElse("0")));
        data.put("validFrom", value(line, "day"));
        data.put("joinedOn", words[2].equals("arrived") ? "2019-05-01" : value(line, "day"));
        data.put("status", "ACTIVE");
        data.put("gender", version % 2 == 0 ? "FEMALE" : "MALE");
        data.put("cause", "MERGER");
        data.put("reason", "OTHER");
        data.put("toStatus", words[2].equals("left") ? "MOVED_AWAY" : "RETAINED");
        data.put("toCell", value(line, "to"));
        if (value(line, "formers") != null) {
            for (String former : value(line, "formers").split(",")) {
                data.withArray("formerMemberIds")
                        .add(ids.computeIfAbsent(former, name -> UUID.randomUUID())
                                .toString());
            }
        }
        String name = Map.of(
                        "joined", "joined",
                        "arrived", "arrived",
                        "moved", "transferred",
                        "corrected", "corrected",
                        "retained", "status-changed",
                        "left", "status-changed")
                .get(words[2]);
        return new ReceivedEvent(
                UUID.randomUUID().toString(),
                "membership.member-" + name + ".v1",
                member,
                version,
                Instant.parse("2026-11-20T01:00:00Z"),
                data);
    }

    private static String value(String line, String field) {
        for (String word : line.split("\\s+")) {
            if (word.startsWith(field + "=")) {
                return word.substring(field.length() + 1);
            }
        }
        return null;
    }

    private static String unit(Object number) {
        return new UUID(7, Long.parseLong(number.toString())).toString();
    }

    /** What is told of each member, in order, as it is heard where both cells are read. */
    private static List<List<Told>> chains(List<Told> told) {
        Map<UUID, List<Told>> chains = new LinkedHashMap<>();
        told.stream()
                .filter(one -> !asHeard("js,sx", one.event()).isEmpty())
                .forEach(one -> chains.computeIfAbsent(one.event().aggregateId(), id -> new ArrayList<>())
                        .add(one));
        return List.copyOf(chains.values());
    }

    /** Every order that keeps each chain's own. */
    private static List<List<Told>> orders(List<List<Told>> chains) {
        List<List<Told>> orders = new ArrayList<>();
        collect(chains.stream().map(ArrayDeque::new).toList(), new ArrayDeque<>(), orders);
        return orders;
    }

    private static void collect(List<ArrayDeque<Told>> left, Deque<Told> taken, List<List<Told>> orders) {
        boolean end = true;
        for (ArrayDeque<Told> chain : left) {
            if (!chain.isEmpty()) {
                end = false;
                Told next = chain.removeFirst();
                taken.addLast(next);
                collect(left, taken, orders);
                taken.removeLast();
                chain.addFirst(next);
            }
        }
        if (end) {
            orders.add(List.copyOf(taken));
        }
    }

    private static List<ReceivedEvent> shuffled(List<List<Told>> chains, Random random) {
        List<ArrayDeque<Told>> left = new ArrayList<>();
        chains.forEach(chain -> left.add(new ArrayDeque<>(chain)));
        List<ReceivedEvent> events = new ArrayList<>();
        left.removeIf(ArrayDeque::isEmpty);
        Collections.shuffle(left, random);
        while (!left.isEmpty()) {
            int one = random.nextInt(left.size());
            events.add(left.get(one).removeFirst().event());
            if (left.get(one).isEmpty()) {
                left.remove(one);
            }
        }
        return events;
    }

    /** In one place on every day since the first known one, by the facts and by the counters. */
    private void assertOneEveryDay(LocalDate begin, String when) throws SQLException {
        assertThat(rows("SELECT d::date, count(p.member_id) FROM generate_series('" + begin + "'::date, '" + TODAY
                        + "', '1 day') AS d LEFT JOIN " + SCHEMA + ".member_period p ON p.valid_from <= d"
                        + " AND coalesce(p.valid_until, 'infinity') > d GROUP BY d HAVING count(p.member_id) <> 1"))
                .as(when)
                .isEmpty();
        assertThat(count("SELECT count(*) FROM " + SCHEMA + ".member_fact WHERE left_on IS NULL"))
                .as(when)
                .isEqualTo(1);
        assertCountersAreTheirFacts();
    }

    private void assertCountersAreTheirFacts() throws SQLException {
        assertThat(count("SELECT sum(members) FROM " + SCHEMA + ".member_counter WHERE dimension = 'ALL'"))
                .isEqualTo(count("SELECT count(*) FROM " + SCHEMA + ".member_fact WHERE left_on IS NULL"));
        assertThat(count(
                        "SELECT count(*) FROM (SELECT organisation_id, begun AS flow, valid_from AS day, count(*) FROM "
                                + SCHEMA
                                + ".member_period WHERE begun <> 'STATUS' GROUP BY 1, 2, 3 EXCEPT SELECT organisation_id, flow, day, counted FROM "
                                + SCHEMA + ".member_counter WHERE dimension = 'ALL') AS differing"))
                .isZero();
    }

    /** Facts and counters, but for counters of nothing and for days on which nothing was. */
    private String everything() throws SQLException {
        return rows("SELECT * FROM " + SCHEMA + ".member_period ORDER BY member_id, number")
                + " "
                + rows("SELECT * FROM " + SCHEMA + ".member_fact ORDER BY member_id")
                + " "
                + rows("SELECT * FROM " + SCHEMA
                        + ".member_counter WHERE counted <> 0 ORDER BY organisation_id, dimension, code, day, flow")
                + " "
                + rows("SELECT organisation_id, flow, dimension, code, month, amount FROM " + SCHEMA
                        + ".roll_up_month WHERE amount <> 0 ORDER BY 1, 2, 3, 4, 5");
    }

    private void fresh() throws SQLException {
        for (String table : List.of(
                "member_fact", "member_period", "member_departure", "member_counter", "roll_up_month", "roll_up_day")) {
            run("DELETE FROM " + SCHEMA + "." + table);
        }
    }

    private Void applyInPortions(List<ReceivedEvent> events, Random random) throws SQLException {
        for (int from = 0, to; from < events.size(); from = to) {
            to = Math.min(events.size(), from + 1 + random.nextInt(10));
            apply(events.subList(from, to));
        }
        return null;
    }

    private void apply(List<ReceivedEvent> events) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL search_path TO " + SCHEMA);
                projection.ownSuite().apply(connection, events);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private List<String> rows(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(row.getObject(i)));
                }
                rows.add(String.join(" ", values));
            }
            return rows;
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
