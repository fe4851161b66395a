package org.guildhall.contest.contest.project;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.web.IfMatch;

@ApplicationScoped
class ProjectRulesService {

    private final ProjectRepository projects;
    private final RuleBook book;
    private final ContestAccess contests;

    ProjectRulesService(ProjectRepository projects, RuleBook book, ContestAccess contests) {
        this.projects = projects;
        this.book = book;
        this.contests = contests;
    }

    @Transactional
    ProjectRulesView read(UUID id) {
        contests.visible(project(id).contestId());
        return inForce(id);
    }

    @Transactional
    ProjectRulesView write(UUID id, IfMatch ifMatch, JsonNode document) {
        Contest contest = contests.lockRun(project(id).contestId());
        ifMatch.require(inForce(id).version());
        contest.requireRulesChangeable();
        return ProjectRulesView.of(book.write(contest, id, document));
    }

    private ProjectRulesView inForce(UUID project) {
        return book.latest(project).map(ProjectRulesView::of).orElse(ProjectRulesView.NONE);
    }

    private Project project(UUID id) {
        return projects.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }
}
