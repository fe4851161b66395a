package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.contest.common.access.OwnActs;
import org.guildhall.contest.contest.entry.Competitors;
import org.guildhall.contest.judging.panel.Judge;
import org.guildhall.contest.judging.stage.Participation;
import org.guildhall.kit.problem.ProblemException;

/** Who may settle a difference about an entry: neither who marked it, even if they were recused later, nor who competes in it. */
@ApplicationScoped
class Moderators {

    private final SheetRepository sheets;
    private final Competitors competitors;
    private final OwnActs ownActs;

    Moderators(SheetRepository sheets, Competitors competitors, OwnActs ownActs) {
        this.sheets = sheets;
        this.competitors = competitors;
        this.ownActs = ownActs;
    }

    /** @throws ProblemException 409 {@code moderator-marked}; 403 to who competes, or could */
    void requireOutsider(Participation participation, List<Judge> panel, String actor) {
        boolean marked = panel.stream()
                .filter(judge -> judge.subject().equals(actor))
                .anyMatch(judge -> sheets.of(participation.id(), judge.id()).isPresent());
        if (marked) {
            throw ProblemException.of(409, "moderator-marked");
        }
        ownActs.requireNoneOf(
                competitors
                        .behind(List.of(participation.entryId()))
                        .get(participation.entryId())
                        .members(),
                OwnActs.CONFLICT);
    }
}
