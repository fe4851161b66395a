package org.guildhall.contest.contest.project;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.web.Preconditions;

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
    RulesView read(UUID id) {
        contests.visible(project(id).contestId());
        return inForce(id);
    }

    @Transactional
    RulesView write(UUID id, String ifMatch, JsonNode document) {
        Contest contest = contests.lockRun(project(id).contestId());
        Preconditions.requireMatch(inForce(id).version(), ifMatch);
        contest.requireRulesChangeable();
        return RulesView.of(book.write(contest, id, document));
    }

    private RulesView inForce(UUID project) {
        return book.latest(project).map(RulesView::of).orElse(RulesView.NONE);
    }

    private Project project(UUID id) {
        return projects.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }
}
