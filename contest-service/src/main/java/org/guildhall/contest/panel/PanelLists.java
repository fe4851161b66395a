package org.guildhall.contest.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.contest.ContestAccess;
import org.guildhall.contest.project.Project;
import org.guildhall.contest.project.ProjectPlaces;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Limits;
import org.guildhall.kit.paging.Page;
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
    Page<JudgeView> list(UUID projectId, Integer limit, String cursor) {
        Project project = projects.find(projectId).orElseThrow(ProblemException::notFound);
        contests.readable(project.contestId());
        String route = "judges:" + projectId;
        int size = Limits.of(limit);
        int after = cursor == null
                ? 0
                : Integer.parseInt(cursors.decode(route, cursor).get(0));
        return Page.of(judges.page(projectId, after, size + 1), size, last -> cursors.encode(route, last.number()))
                .map(JudgeView::of);
    }

    @Transactional
    Page<RecusalView> recusals(UUID judgeId, Integer limit, String cursor) {
        contests.readable(panel.contestOf(panel.find(judgeId)));
        String route = "recusals:" + judgeId;
        int size = Limits.of(limit);
        UUID after = cursors.after(route, cursor);
        return Page.of(judges.recusals(judgeId, after, size + 1), size, last -> cursors.encode(route, last.id()))
                .map(RecusalView::of);
    }
}
