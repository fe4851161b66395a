package org.guildhall.contest.judging.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;

/** Reading stages. Which entry has which blind code is shown to organisers alone. */
@ApplicationScoped
class StageLists {

    private final StageRepository stages;
    private final ParticipationRepository participations;
    private final StageAccess access;
    private final ProjectPlaces projects;
    private final ContestAccess contests;
    private final CodeKeeper keeper;
    private final Cursors cursors;

    StageLists(
            StageRepository stages,
            ParticipationRepository participations,
            StageAccess access,
            ProjectPlaces projects,
            ContestAccess contests,
            CodeKeeper keeper,
            Cursors cursors) {
        this.stages = stages;
        this.participations = participations;
        this.access = access;
        this.projects = projects;
        this.contests = contests;
        this.keeper = keeper;
        this.cursors = cursors;
    }

    /** Ten at most, so one page holds them. */
    @Transactional
    Page<StageView> list(UUID projectId) {
        Project project = projects.find(projectId).orElseThrow(ProblemException::notFound);
        contests.visible(project.contestId());
        return new Page<>(
                stages.ofProject(projectId).stream().map(StageView::of).toList(), null);
    }

    @Transactional
    StageView read(UUID id) {
        return StageView.of(access.readable(id));
    }

    @Transactional
    Page<ParticipationView> participations(UUID id, PageQuery page) {
        Stage stage = access.run(id);
        keeper.requireNoJudge(stage);
        return cursors.page(
                        "participations:" + id,
                        page,
                        "",
                        keys -> keys.get(0),
                        (after, size) -> participations.page(id, after, size),
                        found -> List.of(found.blindCode()))
                .map(ParticipationView::of);
    }
}
