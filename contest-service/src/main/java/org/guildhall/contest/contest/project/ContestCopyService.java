package org.guildhall.contest.contest.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestCopy;
import org.guildhall.contest.contest.contests.ContestSteps;
import org.guildhall.contest.contest.contests.ContestTemplates;
import org.guildhall.contest.contest.contests.ContestView;

/** Makes last year's contest a template: its rules, its projects and theirs, and nothing of what happened in it. */
@ApplicationScoped
class ContestCopyService {

    private final ContestTemplates templates;
    private final ProjectRepository projects;
    private final ProjectSteps steps;
    private final ContestSteps contests;
    private final RuleBook book;

    ContestCopyService(
            ContestTemplates templates,
            ProjectRepository projects,
            ProjectSteps steps,
            ContestSteps contests,
            RuleBook book) {
        this.templates = templates;
        this.projects = projects;
        this.steps = steps;
        this.contests = contests;
        this.book = book;
    }

    @Transactional
    ContestView copy(UUID source, ContestCopy wish) {
        Contest copy = templates.copy(source, wish);
        projects.listAll(source).forEach(project -> copyProject(copy, project));
        return contests.view(copy);
    }

    private void copyProject(Contest copy, Project project) {
        Project added = steps.add(copy, NewProject.like(project));
        book.latest(project.id()).ifPresent(rules -> book.write(copy, added.id(), rules.document()));
    }
}
