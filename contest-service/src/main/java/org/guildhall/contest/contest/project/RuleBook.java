package org.guildhall.contest.contest.project;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ProjectRulesGuard;
import org.guildhall.contest.contest.rules.ContestRules;
import org.guildhall.contest.contest.rules.ProjectRules;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** What projects are judged by, every version of it. */
@ApplicationScoped
public class RuleBook implements ProjectRulesGuard {

    private final ProjectRulesRepository versions;
    private final Chronicle chronicle;

    RuleBook(ProjectRulesRepository versions, Chronicle chronicle) {
        this.versions = versions;
        this.chronicle = chronicle;
    }

    /** The version in force; none before the first was written. */
    public Optional<ProjectRulesVersion> latest(UUID project) {
        return versions.latest(project);
    }

    /** The rules of a version that is known to exist, because a stage refers to it. */
    public ProjectRules of(UUID project, int version) {
        return versions.findByIdOptional(new ProjectRulesVersion.Key(project, version))
                .orElseThrow()
                .rules();
    }

    /**
     * Puts new rules into force. Whether that is permitted is the caller's to know, who holds the contest's lock.
     *
     * @throws ProblemException 422 {@code rules-invalid} naming each faulty place
     */
    public ProjectRulesVersion write(Contest contest, UUID project, JsonNode document) {
        contest.rules().check(ProjectRules.parse(document));
        int version = latest(project).map(ProjectRulesVersion::version).orElse(0) + 1;
        ProjectRulesVersion written =
                new ProjectRulesVersion(project, version, document, chronicle.now(), chronicle.actor());
        versions.persistAndFlush(written);
        chronicle.record(contest.id(), "project-rules-written", project, ProjectRulesView.of(written));
        return written;
    }

    @Override
    public void requireKept(UUID contest, ContestRules rules) {
        List<FieldError> faults = versions.latestOf(contest).stream()
                .filter(version -> !isKept(version, rules))
                .map(version -> new FieldError("/caps", "cap-broken", version.projectId()))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.of(409, "rules-conflict").withAll(faults);
        }
    }

    private static boolean isKept(ProjectRulesVersion version, ContestRules rules) {
        try {
            rules.check(version.rules());
            return true;
        } catch (ProblemException refusal) {
            return false;
        }
    }
}
