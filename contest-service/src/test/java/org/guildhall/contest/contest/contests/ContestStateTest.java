package org.guildhall.contest.contest.contests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContestStateTest {

    private static final Instant OPENS = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-01-03T00:00:00Z");
    private static final Instant PUBLIC_UNTIL = Instant.parse("2026-01-08T16:00:00Z");
    private static final Map<String, Consumer<Contest>> DEEDS = Map.of(
            "open", contest -> contest.open(NOW),
            "start", Contest::start,
            "mark", contest -> contest.mark("first"),
            "publish", contest -> contest.publish("second", CLOSES),
            "finalise", contest -> contest.finalise("first", PUBLIC_UNTIL),
            "cancel", contest -> contest.cancel("second"));
    private static final String[] COURSE = {"open", "start", "mark", "publish", "finalise"};

    /** What each deed makes of each state; a dash is a refusal. */
    @ParameterizedTest
    @CsvSource({
        "DRAFT,      ENTRY_OPEN, -,       -,      -,         -,     CANCELLED",
        "ENTRY_OPEN, -,          RUNNING, -,      -,         -,     CANCELLED",
        "RUNNING,    -,          -,       MARKED, -,         -,     CANCELLED",
        "MARKED,     -,          -,       -,      PUBLICITY, -,     CANCELLED",
        "PUBLICITY,  -,          -,       -,      -,         FINAL, -",
        "FINAL,      -,          -,       -,      -,         -,     -",
        "CANCELLED,  -,          -,       -,      -,         -,     -",
    })
    void followsTheTable(
            ContestState from, String open, String start, String mark, String publish, String finalise, String cancel) {
        expect(from, "open", open);
        expect(from, "start", start);
        expect(from, "mark", mark);
        expect(from, "publish", publish);
        expect(from, "finalise", finalise);
        expect(from, "cancel", cancel);
    }

    private static void expect(ContestState from, String deed, String to) {
        Contest contest = in(from);
        if (to.equals("-")) {
            assertThatThrownBy(() -> DEEDS.get(deed).accept(contest))
                    .as("%s in %s", deed, from)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("contest-state"));
            assertThat(contest.state()).isEqualTo(from);
        } else {
            DEEDS.get(deed).accept(contest);
            assertThat(contest.state()).hasToString(to);
        }
    }

    @Test
    void tableCoversEveryState() {
        assertThat(ContestState.TRANSITIONS.keySet()).containsExactlyInAnyOrder(ContestState.values());
    }

    @Test
    void nobodyPublishesWhatTheyDeclaredMarked() {
        Contest contest = in(ContestState.MARKED);
        assertThatThrownBy(() -> contest.publish("first", CLOSES))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("second-person"));
    }

    @Test
    void endsNotBeforeThePublicityPeriod() {
        Contest contest = in(ContestState.PUBLICITY);
        assertThat(contest.publicityUntil()).contains(PUBLIC_UNTIL);
        assertThatThrownBy(() -> contest.finalise("first", PUBLIC_UNTIL.minusMillis(1)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("publicity-not-over"));
        contest.finalise("first", PUBLIC_UNTIL);
        assertThat(contest.finalAt()).contains(PUBLIC_UNTIL);
    }

    private static Contest in(ContestState state) {
        Contest contest = new Contest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new NewContest(UUID.randomUUID(), "大赛", ContestClass.CITY, null, 2026, OPENS, CLOSES),
                EntryWindow.of(OPENS, CLOSES));
        if (state == ContestState.CANCELLED) {
            contest.cancel("second");
            return contest;
        }
        for (int i = 0; contest.state() != state; i++) {
            DEEDS.get(COURSE[i]).accept(contest);
        }
        return contest;
    }
}
