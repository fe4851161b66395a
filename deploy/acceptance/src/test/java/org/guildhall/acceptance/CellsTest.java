package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.acceptance.Federation.Cell;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A national reporting-service reads two cells. Whenever it is asked, its figures are sums of what the cells acknowledged, and
 * complete up to when it says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
class CellsTest {

    private static final int JOINS = 400;
    private static final int MOVES = 30;

    private Federation federation;

    @BeforeAll
    void start() {
        federation = new Federation();
    }

    @AfterAll
    void stop() {
        federation.close();
    }

    @Test
    void nationalFiguresAreTheSumOfTheCellsAndNoMoreIsClaimedThanKnown() throws InterruptedException {
        try (Watch watch = Watch.begin(federation)) {
            federation.join(0, JOINS);
            federation.lookWhenComplete();
            assertThat(watch.looks()).isPositive();
        }
        federation.assertCounted(JOINS);
        federation.rebuild();
        federation.assertCounted(JOINS);
        membersGoFromCellToCellAndTheTotalStaysWhatItIs();
        officersOfACellHaveNoSayHere();
        isNotCompleteWhileACellIsSilent();
        federation.figures.throwIfWrong();
    }

    /** One after the other, while services die between the steps: nobody is ever missing, and nobody counts twice. */
    private void membersGoFromCellToCellAndTheTotalStaysWhatItIs() throws InterruptedException {
        Cell js = federation.cells.get(0);
        Cell sx = federation.cells.get(1);
        federation.figures.keepTotal(JOINS);
        try (Watch watch = Watch.begin(federation)) {
            List<String> taken = go(new CellMoves(federation, js, sx), MOVES);
            federation.lookWhenComplete();
            assertThat(CellFigures.membersOf(federation.look().orElseThrow()).get(sx.top()))
                    .isEqualTo(JOINS / 2 + taken.size());
            // Some go back, by other ids, as they came.
            go(new CellMoves(federation, sx, js), MOVES / 3);
            federation.lookWhenComplete();
            assertThat(watch.looks()).isGreaterThan(MOVES);
        }
        federation.assertCounted(JOINS);
        federation.rebuild();
        federation.assertCounted(JOINS);
        federation.figures.forgetTotal();
    }

    /** Returns who they are where they go; every fifth letter is made void instead. */
    private List<String> go(CellMoves moves, int count) {
        List<String> taken = new ArrayList<>();
        List<String> members = moves.members(count);
        for (int i = 0; i < count; i++) {
            String member = members.get(i);
            String letter = moves.release(member);
            die(i, 4, moves.from());
            assertThat(moves.letter(member)).isEqualTo(letter);
            JsonNode decided = i % 5 == 4 ? moves.makeVoid(letter) : moves.take(letter);
            die(i, 7, moves.to());
            // What is said again, be it by another officer the other way, changes nothing.
            assertThat(moves.makeVoid(letter)).isEqualTo(decided);
            String state = moves.show(member, decided);
            die(i, 9, moves.from());
            assertThat(moves.show(member, decided)).isEqualTo(state);
            if (state.equals("TAKEN")) {
                taken.add(decided.path("memberId").asText());
            }
        }
        assertThat(taken).hasSize(count - count / 5);
        return taken;
    }

    private void die(int move, int deadly, Cell cell) {
        if (move == deadly) {
            federation.replace(cell);
        }
    }

    /** They are set over the whole tree of their cell, which is not the whole tree here. */
    private void officersOfACellHaveNoSayHere() {
        appoint(federation.cells.get(0).membership(), "of-a-cell");
        appoint(federation.nationalMembership, "of-the-nation");
        await().atMost(Surroundings.PATIENCE).until(() -> status("of-the-nation") == 200);
        federation.lookWhenComplete();
        assertThat(status("of-a-cell")).isEqualTo(403);
    }

    private static void appoint(ServiceUnderTest membership, String subject) {
        Union.create(membership, "/appointments", Map.of("subject", subject, "position", "REFORM_OFFICER"));
    }

    private int status(String subject) {
        return federation.national(TestTokens.of(subject)).orElseThrow().status();
    }

    /** What it acknowledged last may wait in its outbox: nobody knows, and nobody claims to. */
    private void isNotCompleteWhileACellIsSilent() {
        Cell silent = federation.cells.get(1);
        silent.membership().kill();
        Instant dead = Instant.now();
        int one = JOINS + JOINS % 2;
        federation.join(one, one + 1);
        await().atMost(Surroundings.PATIENCE)
                .until(() ->
                        federation.look().orElseThrow().at("/total/members").asLong() == JOINS + 1);
        await().during(Duration.ofSeconds(2))
                .atMost(Surroundings.PATIENCE)
                .until(() -> Federation.asOf(federation.look().orElseThrow()).isBefore(dead));
    }
}
