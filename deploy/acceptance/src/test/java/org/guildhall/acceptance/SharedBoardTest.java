package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.kit.testing.Race;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two instances of reporting share the topics' partitions; whoever looks at either sees all that both count. */
@BesideOthers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedBoardTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Workers workers = new Workers(31);
    private Surroundings surroundings;
    private ServiceUnderTest membership;
    private ServiceUnderTest one;
    private ServiceUnderTest other;
    private Union union;

    @BeforeAll
    void start() {
        surroundings = new Surroundings();
        membership = surroundings.launch("membership");
        one = surroundings.start("reporting");
        other = surroundings.start("reporting");
        membership.awaitReady();
        union = Union.found(membership);
        await().atMost(Surroundings.PATIENCE).until(() -> Stream.of(one, other).allMatch(this::isServed));
    }

    @AfterAll
    void stop() {
        surroundings.close();
    }

    private boolean isServed(ServiceUnderTest reporting) {
        return reporting.get(Union.ADMINISTRATOR, path("/board")).orElseThrow().status() == 200;
    }

    private String path(String route) {
        return route + "?organisation=" + union.federationId();
    }

    /** Somebody who looks at an instance's stream. */
    private final class Spectator {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Spectator(ServiceUnderTest reporting, String lastEventId) {
            Stream<String> coming = reporting.listen(Union.ADMINISTRATOR, path("/board/stream"), lastEventId);
            Thread reader = new Thread(() -> {
                try {
                    coming.forEach(lines::add);
                } catch (UncheckedIOException e) {
                    lines.add("closed");
                }
            });
            reader.setDaemon(true);
            reader.start();
        }

        private Stream<String> all(String field) {
            return lines.stream().filter(line -> line.startsWith(field)).map(line -> line.substring(field.length()));
        }

        String lastId() {
            return all("id: ").reduce((former, later) -> later).orElseThrow();
        }

        List<Long> members() {
            return all("data: ").map(SharedBoardTest::membersOf).toList();
        }

        void awaitMembers(long members) {
            await().atMost(Surroundings.PATIENCE)
                    .until(() -> !members().isEmpty() && members().get(members().size() - 1) == members);
        }
    }

    private static long membersOf(String event) {
        try {
            JsonNode first = JSON.readTree(event).path("tiles").path(0);
            return first.path("value").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void join(String token, int from, int to) {
        List<Callable<Integer>> joins = IntStream.range(from, to)
                .<Callable<Integer>>mapToObj(i -> () -> Union.join(
                                membership,
                                token,
                                workers.request(i),
                                UUID.randomUUID().toString())
                        .orElseThrow()
                        .status())
                .toList();
        assertThat(Race.run(8, joins)).containsOnly(201);
    }

    @Test
    void showsTheSameOnBothAndGoesOnWhenOneDies() {
        String token = union.openSession(membership, "AUTOMATIC", null)
                .path("joinToken")
                .asText();
        Spectator left = new Spectator(one, "");
        Spectator right = new Spectator(other, "");
        left.awaitMembers(0);
        right.awaitMembers(0);
        // So many that both instances count some of them.
        join(token, 0, 60);
        left.awaitMembers(60);
        right.awaitMembers(60);
        String seen = left.lastId();
        one.kill();
        Spectator resumed = new Spectator(other, seen);
        resumed.awaitMembers(60);
        assertThat(resumed.members().get(0)).isEqualTo(60);
        join(token, 60, 80);
        resumed.awaitMembers(80);
        right.awaitMembers(80);
        assertThat(right.members()).isSorted();
    }
}
