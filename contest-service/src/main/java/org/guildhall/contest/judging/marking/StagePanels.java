package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.contest.entry.Competitors;
import org.guildhall.contest.judging.panel.Judge;
import org.guildhall.contest.judging.panel.JudgeRepository;
import org.guildhall.contest.judging.panel.Panel;
import org.guildhall.contest.judging.stage.Participation;
import org.guildhall.contest.judging.stage.ParticipationRepository;

/** Brings together who judges a stage and whom. */
@ApplicationScoped
class StagePanels {

    private final JudgeRepository judges;
    private final ParticipationRepository participations;
    private final Panel panel;
    private final Competitors competitors;

    StagePanels(JudgeRepository judges, ParticipationRepository participations, Panel panel, Competitors competitors) {
        this.judges = judges;
        this.participations = participations;
        this.panel = panel;
        this.competitors = competitors;
    }

    /** As things are now. */
    StagePanel of(UUID stage, UUID project) {
        List<Judge> all = judges.ofProject(project);
        List<Participation> competing = participations.competing(stage);
        return new StagePanel(
                all,
                competing,
                panel.relations(all),
                competitors.behind(
                        competing.stream().map(Participation::entryId).toList()));
    }
}
