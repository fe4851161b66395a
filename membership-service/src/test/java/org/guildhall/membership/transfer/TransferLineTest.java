package org.guildhall.membership.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole table: where a transfer stands, who asked for it, what is done to it, who may, and what comes of it. */
class TransferLineTest {

    private static final String OUTCOMES = """
            REQUESTED MEMBER    RELEASE RELEASING RELEASED
            REQUESTED MEMBER    ACCEPT  -         transfer-not-released
            REQUESTED MEMBER    REFUSE  RECEIVING REFUSED
            REQUESTED MEMBER    CANCEL  MEMBER    CANCELLED
            REQUESTED MEMBER    LAPSE   clock     RELEASED
            REQUESTED RECEIVING RELEASE RELEASING RELEASED>ACCEPTED
            REQUESTED RECEIVING ACCEPT  -         transfer-not-released
            REQUESTED RECEIVING REFUSE  RELEASING REFUSED
            REQUESTED RECEIVING CANCEL  RECEIVING CANCELLED
            REQUESTED RECEIVING LAPSE   clock     RELEASED>ACCEPTED
            RELEASED  MEMBER    RELEASE -         transfer-released
            RELEASED  MEMBER    ACCEPT  RECEIVING ACCEPTED
            RELEASED  MEMBER    REFUSE  RECEIVING REFUSED
            RELEASED  MEMBER    CANCEL  MEMBER    CANCELLED
            RELEASED  MEMBER    LAPSE   clock     ACCEPTED
            RELEASED  RELEASING RELEASE -         transfer-released
            RELEASED  RELEASING ACCEPT  RECEIVING ACCEPTED
            RELEASED  RELEASING REFUSE  RECEIVING REFUSED
            RELEASED  RELEASING CANCEL  RELEASING CANCELLED
            RELEASED  RELEASING LAPSE   clock     ACCEPTED""";

    @Test
    void eachActLeadsFromEachStateToOneOutcome() {
        List<String> lines = new ArrayList<>();
        for (TransferState from : List.of(TransferState.REQUESTED, TransferState.RELEASED)) {
            for (TransferParty asker : TransferParty.values()) {
                for (TransferAct act : TransferAct.values()) {
                    lines.add(from + " " + asker + " " + act + " " + outcome(from, asker, act));
                }
            }
        }
        // What the releasing side asks for begins released, and what the receiving side asks for ends with its release.
        lines.removeIf(line -> line.startsWith("REQUESTED RELEASING") || line.startsWith("RELEASED RECEIVING"));
        assertThat(lines)
                .isEqualTo(
                        OUTCOMES.lines().map(line -> line.replaceAll(" +", " ")).toList());
    }

    @Test
    void nothingLeadsOnWhatIsOver() {
        for (TransferState over : List.of(TransferState.ACCEPTED, TransferState.REFUSED, TransferState.CANCELLED)) {
            for (TransferParty asker : TransferParty.values()) {
                assertThat(Arrays.stream(TransferAct.values()).map(act -> outcome(over, asker, act)))
                        .containsOnly("- transfer-decided");
            }
        }
    }

    private static String outcome(TransferState from, TransferParty asker, TransferAct act) {
        try {
            TransferLine line = TransferLine.of(from, asker, act);
            return (line.by() == null ? "clock" : line.by()) + " "
                    + line.through().stream().map(TransferState::name).collect(Collectors.joining(">"));
        } catch (ProblemException refusal) {
            return "- " + refusal.code();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MEMBER, false, REQUESTED",
        "RELEASING, false, REQUESTED>RELEASED",
        "RECEIVING, false, REQUESTED",
        "MEMBER, true, REQUESTED>ACCEPTED",
        "RELEASING, true, REQUESTED>ACCEPTED",
        "RECEIVING, true, REQUESTED>ACCEPTED"
    })
    void whoAsksHasAgreedAndInsideOneUnionNobodyHasTo(TransferParty asker, boolean insideOneUnion, String through) {
        assertThat(TransferLine.beginning(asker, insideOneUnion).stream()
                        .map(TransferState::name)
                        .collect(Collectors.joining(">")))
                .isEqualTo(through);
    }

    /** Asked on the 1st: reminded on the 11th, over after the 16th; a reminder on the 20th leaves five days, too. */
    @Test
    void silenceIsConsentAfterTheLastDayAndNeverWithoutAReminder() {
        LocalDate first = LocalDate.of(2026, 12, 1);
        TransferTerm term = TransferPolicy.USUAL.termFrom(first);
        assertThat(term).isEqualTo(new TransferTerm(first.plusDays(15), first.plusDays(10), null));
        assertThat(term.isOver(first.plusDays(40))).isFalse();
        TransferTerm inTime = term.reminded(first.plusDays(10), Instant.EPOCH);
        assertThat(inTime.isOver(first.plusDays(15))).isFalse();
        assertThat(inTime.isOver(first.plusDays(16))).isTrue();
        TransferTerm late = term.reminded(first.plusDays(19), Instant.EPOCH);
        assertThat(late.dueOn()).isEqualTo(first.plusDays(24));
    }
}
