package org.guildhall.contest.judging.panel;

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

/** Reading panels, by officers for the contest alone. */
@ApplicationScoped
class PanelLists {

    private final JudgeRepository judges;
    private final PanelService panel;
    private final ProjectPlaces projects;
    private final ContestAccess contests;
    private final Cursors cursors;

    PanelLists(
            JudgeRepository judges,
            PanelService panel,
            ProjectPlaces projects,
            ContestAccess contests,
            Cursors cursors) {
        this.judges = judges;
        this.panel = panel;
        this.projects = projects;
        this.contests = contests;
        this.cursors = cursors;
    }

    @Transactional
    Page<JudgeView> list(UUID projectId, PageQuery page) {
        Project project = projects.find(projectId).orElseThrow(ProblemException::notFound);
        contests.readable(project.contestId());
        return cursors.page(
                        "judges:" + projectId,
                        page,
                        0,
                        keys -> Integer.valueOf(keys.get(0)),
                        (after, size) -> judges.page(projectId, after, size),
                        judge -> List.of(judge.number()))
                .map(JudgeView::of);
    }

    @Transactional
    Page<RecusalView> recusals(UUID judgeId, PageQuery page) {
        contests.readable(panel.contestOf(panel.find(judgeId)));
        return cursors.rising(
                        "recusals:" + judgeId,
                        page,
                        (after, size) -> judges.recusals(judgeId, after, size),
                        Recusal::id)
                .map(RecusalView::of);
    }
}
