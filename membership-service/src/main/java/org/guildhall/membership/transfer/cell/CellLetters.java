package org.guildhall.membership.transfer.cell;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.transfer.cell.CellSeals.Said;

/** Writes and reads what cells say to each other. */
@ApplicationScoped
class CellLetters {

    private final CellKeys keys;
    private final CellSeals seals;

    CellLetters(CellKeys keys, CellSeals seals) {
        this.keys = keys;
        this.seals = seals;
    }

    String write(CellLetter letter) {
        return seals.seal(letter.to(), seals.sign(CellSeals.LETTER, letter));
    }

    /** @throws ProblemException 422 {@code cell-letter-invalid} unless another cell wrote it to this one, and wholly */
    CellLetter readLetter(String letter) {
        String cell = keys.cell();
        return seals.unseal(letter)
                .flatMap(signed -> seals.read(CellSeals.LETTER, signed, CellLetter.class))
                .filter(said -> said.by().equals(said.content().from())
                        && cell.equals(said.content().to())
                        && said.content().isWhole())
                .map(Said::content)
                .orElseThrow(() -> ProblemException.of(422, "cell-letter-invalid"));
    }

    String write(CellReceipt receipt) {
        return seals.sign(CellSeals.RECEIPT, receipt);
    }

    /** @throws ProblemException 422 {@code cell-receipt-invalid} unless another cell gave it to this one, and wholly */
    CellReceipt readReceipt(String receipt) {
        String cell = keys.cell();
        return seals.read(CellSeals.RECEIPT, receipt, CellReceipt.class)
                .filter(said -> said.by().equals(said.content().from())
                        && cell.equals(said.content().to())
                        && said.content().isWhole())
                .map(Said::content)
                .orElseThrow(() -> ProblemException.of(422, "cell-receipt-invalid"));
    }
}
