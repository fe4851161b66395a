package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrects signed sheets, for a re-marking that two persons decided: nobody else changes what is final. */
@ApplicationScoped
public class SheetCorrections {

    private final SheetRepository sheets;

    SheetCorrections(SheetRepository sheets) {
        this.sheets = sheets;
    }

    /**
     * What changes in one sheet.
     *
     * @param code blind code of the entry
     * @param judge such as J1
     * @param marks criterion to decimal; others stay
     * @param penalties all of them from now on; null leaves them
     */
    public record Correction(
            String code,
            String judge,
            Map<String, String> marks,
            @Nullable List<Penalty> penalties) {

        private int number() {
            return Integer.parseInt(judge.substring(1));
        }
    }

    /**
     * Writes corrections, known to fit, into a stage's sheets and counts their versions. The contest is locked; what stood
     * there is the caller's to record.
     */
    @Transactional(TxType.MANDATORY)
    public void correct(UUID stage, List<Correction> corrections) {
        for (Correction correction : corrections) {
            sheets.lock(stage, correction.code(), correction.number())
                    .orElseThrow(() -> new IllegalStateException("a checked sheet isn't there"))
                    .correct(correction.marks(), Optional.ofNullable(correction.penalties()));
        }
        sheets.flush();
    }
}
