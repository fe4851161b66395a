package org.guildhall.contest.judging.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.ContestDeeds;
import org.guildhall.contest.contest.contests.ContestView;
import org.guildhall.contest.contest.entry.Competitors;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.contest.contest.project.ProjectRulesVersion;
import org.guildhall.contest.contest.project.RuleBook;
import org.guildhall.contest.contest.rules.StageRules;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

/** Ends entry: makes the stages of every project, and lets whoever is there into the first. */
@ApplicationScoped
class ContestStartService {

    private final ContestAccess contests;
    private final ContestDeeds deeds;
    private final ProjectPlaces projects;
    private final RuleBook rules;
    private final Competitors competitors;
    private final StageRepository stages;
    private final Participations participations;
    private final Ids ids;

    ContestStartService(
            ContestAccess contests,
            ContestDeeds deeds,
            ProjectPlaces projects,
            RuleBook rules,
            Competitors competitors,
            StageRepository stages,
            Participations participations,
            Ids ids) {
        this.contests = contests;
        this.deeds = deeds;
        this.projects = projects;
        this.rules = rules;
        this.competitors = competitors;
        this.stages = stages;
        this.participations = participations;
        this.ids = ids;
    }

    @Transactional
    ContestView start(UUID id) {
        Contest contest = contests.lockRun(id);
        ContestView view = deeds.start(contest);
        int present = 0;
        for (Project project : projects.ofContest(id)) {
            present += start(project);
        }
        if (present == 0) {
            throw ProblemException.of(409, "nobody-present");
        }
        return view;
    }

    /** @return how many compete */
    private int start(Project project) {
        ProjectRulesVersion version = rules.latest(project.id())
                .orElseThrow(() -> ProblemException.of(409, "rules-missing", project.title()));
        List<Stage> made = new ArrayList<>();
        for (StageRules stage : version.rules().stages()) {
            made.add(new Stage(ids.next(), project.id(), made.size(), stage.code(), version.version()));
        }
        made.get(0).begin();
        stages.persist(made);
        stages.flush();
        List<UUID> entries = competitors.begin(project);
        participations.admit(made.get(0), entries);
        return entries.size();
    }
}
