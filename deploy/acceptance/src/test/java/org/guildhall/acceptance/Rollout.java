package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.guildhall.kit.testing.TestTokens;

/**
 * Instances are replaced one by one while people join and others look at boards. In the end whoever was acknowledged is a member,
 * once; nobody got an answer they shouldn't; and each board shows all of them.
 */
final class Rollout implements AutoCloseable {

    /** As many as one person may have open. */
    private static final int BOARDS_OF_ONE = 20;

    final SteadyJoins joins;
    final List<BoardWatch> boards = new ArrayList<>();
    private final Surroundings surroundings;
    private final Map<String, Rotation> rotations = new LinkedHashMap<>();

    /**
     * @param launched so many instances of each service
     * @param perSecond how many join
     */
    Rollout(
            Surroundings surroundings,
            Map<String, Integer> launched,
            Function<String, ServiceUnderTest> launch,
            long seed,
            int perSecond,
            int watched) {
        this.surroundings = surroundings;
        Map<String, List<ServiceUnderTest>> starting = new LinkedHashMap<>();
        launched.forEach((service, count) -> starting.put(
                service,
                IntStream.range(0, count).mapToObj(i -> launch.apply(service)).toList()));
        starting.values().forEach(instances -> instances.forEach(ServiceUnderTest::awaitReady));
        starting.forEach((service, instances) -> rotations.put(service, new Rotation(instances)));
        ServiceUnderTest membership = rotations.get("membership").instance(0);
        Union union = Union.found(membership);
        String joinToken = union.openSession(membership, "AUTOMATIC", null)
                .path("joinToken")
                .asText();
        watch(union, watched);
        joins = new SteadyJoins(rotations.get("membership"), joinToken, new Workers(seed), perSecond).start();
    }

    private void watch(Union union, int watched) {
        Rotation reporting = rotations.get("reporting");
        String organisation = "?organisation=" + union.federationId();
        for (int i = 0; i < watched; i++) {
            String token = i < BOARDS_OF_ONE ? Union.ADMINISTRATOR : officer(union, i / BOARDS_OF_ONE);
            await().atMost(Surroundings.PATIENCE)
                    .until(() -> IntStream.range(0, reporting.size())
                            .mapToObj(reporting::instance)
                            .allMatch(instance -> instance.get(token, "/board" + organisation)
                                            .orElseThrow()
                                            .status()
                                    == 200));
            boards.add(new BoardWatch(reporting, token, "/board/stream" + organisation));
        }
        await().atMost(Surroundings.PATIENCE).until(() -> boards.stream().allMatch(board -> board.members() == 0));
    }

    private String officer(Union union, int number) {
        String subject = "auditor-" + number;
        if (boards.size() % BOARDS_OF_ONE == 0) {
            Union.create(
                    rotations.get("membership").instance(0),
                    "/appointments",
                    Map.of("subject", subject, "position", "AUDITOR", "organisationId", union.federationId()));
        }
        return TestTokens.of(subject);
    }

    Rotation of(String service) {
        return rotations.get(service);
    }

    /** Replaces each instance of a service that serves now. */
    void roll(String service, Function<String, ServiceUnderTest> launch) {
        Rotation rotation = rotations.get(service);
        int count = rotation.size();
        for (int i = 0; i < count; i++) {
            // The oldest always comes first.
            rotation.replace(0, () -> launch.apply(service));
        }
    }

    void check(double mostRetried) throws InterruptedException {
        joins.stop();
        System.out.printf(
                "%d joins, %d of them sent again, the slowest %.2f s; %d boards ended %d times, the longest gap %.2f s%n",
                joins.begun(),
                joins.retried(),
                joins.slowestSeconds(),
                boards.size(),
                boards.stream().mapToInt(BoardWatch::ends).sum(),
                boards.stream().mapToDouble(BoardWatch::longestGapSeconds).max().orElse(0));
        assertThat(joins.faults).isEmpty();
        assertThat(joins.members).hasSize(joins.begun());
        Set<String> kept = new HashSet<>(surroundings.column("membership", "SELECT id::text FROM member"));
        assertThat(kept).as("acknowledged, and nobody else").isEqualTo(joins.members);
        assertThat((double) joins.retried()).as("sent again").isLessThanOrEqualTo(joins.begun() * mostRetried);
        await().atMost(Surroundings.PATIENCE)
                .untilAsserted(() -> assertThat(boards)
                        .allSatisfy(board -> assertThat(board.members()).isEqualTo(joins.begun())));
        await().atMost(Surroundings.PATIENCE)
                .until(() -> surroundings.count("membership", "SELECT count(*) FROM outbox_event") == 0);
    }

    @Override
    public void close() {
        boards.forEach(BoardWatch::close);
        joins.close();
        rotations.values().forEach(Rotation::close);
    }
}
