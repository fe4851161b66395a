package org.guildhall.contest.judging.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.ContestSteps;
import org.guildhall.contest.contest.contests.ContestView;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.kit.problem.ProblemException;

/** Ends entry: lets whoever is there into the first stages. */
@ApplicationScoped
class ContestStartService {

    private final ContestAccess contests;
    private final ContestSteps steps;
    private final ProjectPlaces projects;
    private final ProjectStart start;

    ContestStartService(ContestAccess contests, ContestSteps steps, ProjectPlaces projects, ProjectStart start) {
        this.contests = contests;
        this.steps = steps;
        this.projects = projects;
        this.start = start;
    }

    @Transactional
    ContestView start(UUID id) {
        Contest contest = contests.lockRun(id);
        ContestView view = steps.start(contest);
        int present = projects.ofContest(id).stream().mapToInt(start::start).sum();
        if (present == 0) {
            throw ProblemException.of(409, "nobody-present");
        }
        return view;
    }
}
