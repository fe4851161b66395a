package org.guildhall.membership.transfer.cell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.MembershipsEnded;

/** Keeps a membership from ending, be it by death, while the other cell may take it on: whoever has it then records that. */
@ApplicationScoped
class MembersOnTheWay {

    private final CellReleaseRows rows;

    MembersOnTheWay(CellReleaseRows rows) {
        this.rows = rows;
    }

    /** @throws ProblemException 409 {@code cell-release-open} */
    void on(@Observes MembershipsEnded ended) {
        if (rows.isAnyOpen(ended.memberIds())) {
            throw ProblemException.of(409, "cell-release-open");
        }
    }
}
