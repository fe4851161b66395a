package org.guildhall.contest.judging.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Judging.mark;
import static org.guildhall.contest.testing.Judging.tasks;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guildhall.contest.judging.marking.SheetCorrections.Correction;
import org.guildhall.contest.testing.Judging;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Rules;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SheetCorrectionsTest {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    SheetCorrections corrections;

    @Inject
    MarkingGaps gaps;

    @Test
    void correctsSomeMarksOfASignedSheetAndCountsItsVersion() {
        Judging judging = start();
        String judge = judging.judges.get(0);
        String sheet = tasks(judge).get(0);
        mark(judge, sheet, Judging.MARKS);
        correct(
                judging,
                new Correction(code(judging), "J1", Map.of("t1", "66.50"), List.of(new Penalty("safety", "2"))));
        as(judge)
                .get("/judging/tasks/" + sheet)
                .then()
                .header("ETag", "\"4\"")
                .body("sheet.status", equalTo("FINAL"))
                .body("sheet.marks.t1", equalTo("66.5"))
                .body("sheet.penalties.occurrence", equalTo(List.of("2")));
        correct(judging, new Correction(code(judging), "J1", Map.of("t1", "70"), null));
        as(judge)
                .get("/judging/tasks/" + sheet)
                .then()
                .header("ETag", "\"5\"")
                .body("sheet.marks.t1", equalTo("70"))
                .body("sheet.penalties", hasSize(1));
    }

    @Test
    void correctsNothingThatIsNotSigned() {
        Judging judging = start();
        Correction correction = new Correction(code(judging), "J1", Map.of("t1", "66"), null);
        assertThatThrownBy(() -> correct(judging, correction)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsWhatMarkingLacks() {
        Judging judging = start();
        String code = code(judging);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(gaps.openSheets(judging.stage)).containsExactly(code);
            assertThat(gaps.tooFewSheets(judging.stage, 1)).isEmpty();
            assertThat(gaps.tooFewSheets(judging.stage, 2)).containsExactly(code);
            assertThat(gaps.openModerations(judging.stage)).isEmpty();
        });
        mark(judging.judges.get(0), tasks(judging.judges.get(0)).get(0), Judging.MARKS);
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(gaps.openSheets(judging.stage)).isEmpty());
    }

    private void correct(Judging judging, Correction correction) {
        QuarkusTransaction.requiringNew().run(() -> corrections.correct(judging.stage, List.of(correction)));
    }

    private Judging start() {
        return Judging.start(town, Rules.of(1), membership.join(town.enterprise, 1))
                .withJudges(1);
    }

    private static String code(Judging judging) {
        return judging.codes().values().iterator().next();
    }
}
