package org.guildhall.contest.judging.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Town.ORGANISER;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.contest.entry.EntrantQueries;
import org.guildhall.contest.judging.panel.JudgeRepository;
import org.guildhall.contest.testing.Api;
import org.guildhall.contest.testing.Judging;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Rules;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

/** What other packages are told of stages, of who takes part and of who judges. */
@QuarkusTest
@WithTestResource(TestStack.class)
class StageBookTest {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    StageBook book;

    @Inject
    EntrantQueries entrants;

    @Inject
    JudgeRepository judges;

    @Test
    void tellsStagesInTheirOrderWithTheirRules() {
        Judging judging = Judging.start(town, Rules.twoStages(3), membership.join(town.enterprise, 1));
        QuarkusTransaction.requiringNew().run(() -> {
            List<JudgedStage> stages = book.ofContest(judging.contest);
            JudgedStage heat = book.find(judging.stage).orElseThrow();
            assertThat(stages).extracting(stage -> stage.stageRules().code()).containsExactly("heat", "final");
            assertThat(stages).extracting(JudgedStage::isLast).containsExactly(false, true);
            assertThat(stages).extracting(JudgedStage::isMarking).containsExactly(true, false);
            assertThat(heat).isEqualTo(stages.get(0));
            assertThat(heat.contestId()).isEqualTo(judging.contest);
            assertThat(book.next(heat)).contains(stages.get(1));
            assertThat(book.next(stages.get(1))).isEmpty();
            assertThat(book.find(UUID.randomUUID())).isEmpty();
        });
    }

    @Test
    void tellsWhoTakesPartAndWhoIsStillInTheContest() {
        List<UUID> members = membership.join(town.enterprise, 2);
        Judging judging = Judging.start(town, Rules.of(1), members);
        UUID out = judging.entries.get(0);
        String code = judging.codes().get(out.toString());
        as(ORGANISER)
                .body("{\"reason\":\"携带禁用工具\"}")
                .post("/entries/" + out + "/disqualify")
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(book.entries(judging.stage)).containsExactlyInAnyOrderElementsOf(judging.entries);
            assertThat(book.competing(judging.stage)).containsExactly(judging.entries.get(1));
            assertThat(book.codeOf(judging.stage, out)).contains(code);
            assertThat(book.disqualified(judging.stage, code)).contains(out);
            assertThat(Optional.of(judging.codes().get(judging.entries.get(1).toString()))
                            .flatMap(other -> book.disqualified(judging.stage, other)))
                    .isEmpty();
            assertThat(entrants.ofContest(judging.contest).get(out))
                    .containsExactly(new EntrantQueries.Behind(out, members.get(0), town.enterprise, true));
        });
    }

    @Test
    void tellsWhoJudgesInAContestAndAnEntry() {
        Judging judging = Judging.start(town, Rules.of(1), membership.join(town.enterprise, 1))
                .withJudges(1);
        UUID other = Api.draft(ORGANISER, town.east);
        QuarkusTransaction.requiringNew().run(() -> {
            String judge = judging.judges.get(0);
            assertThat(judges.isJudge(judging.contest, judge)).isTrue();
            assertThat(judges.isJudge(other, judge)).isFalse();
            assertThat(judges.isJudgeOf(judging.entries.get(0), judge)).isTrue();
            assertThat(judges.isJudgeOf(judging.entries.get(0), ORGANISER)).isFalse();
        });
    }
}
