package org.guildhall.contest.outcome.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.outcome.board.BoardState;
import org.guildhall.contest.outcome.objection.ObjectionRepository;
import org.guildhall.contest.outcome.remark.RemarkSetRepository;
import org.guildhall.kit.problem.FieldError;

/** What must be settled before results are final: objections, appeals and the time for them, proposed re-markings, a freeze that hides them. */
@ApplicationScoped
class OpenMatters {

    private final ObjectionRepository objections;
    private final RemarkSetRepository remarks;
    private final BoardState boards;

    OpenMatters(ObjectionRepository objections, RemarkSetRepository remarks, BoardState boards) {
        this.objections = objections;
        this.remarks = remarks;
        this.boards = boards;
    }

    List<FieldError> of(UUID contest, Instant now) {
        List<FieldError> matters = new ArrayList<>();
        for (UUID id : objections.unsettled(contest, now)) {
            matters.add(new FieldError("/objections/" + id, "objection-open"));
        }
        for (UUID id : remarks.proposed(contest)) {
            matters.add(new FieldError("/remark-sets/" + id, "remark-set-open"));
        }
        if (boards.isFrozen(contest)) {
            matters.add(new FieldError("/board", "board-frozen"));
        }
        return matters;
    }
}
