package org.guildhall.contest.contest.contests;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.rules.ContestRules;
import org.guildhall.kit.web.IfMatch;

/** What holds for all projects of a contest: caps of weights, days of publicity, points of units. */
@ApplicationScoped
class ContestRulesService {

    private final ContestRepository contests;
    private final ContestAccess access;
    private final ProjectRulesGuard projects;
    private final Chronicle chronicle;

    ContestRulesService(
            ContestRepository contests, ContestAccess access, ProjectRulesGuard projects, Chronicle chronicle) {
        this.contests = contests;
        this.access = access;
        this.projects = projects;
        this.chronicle = chronicle;
    }

    @Transactional
    ContestRulesView read(UUID id) {
        return ContestRulesView.of(access.visible(id));
    }

    @Transactional
    ContestRulesView change(UUID id, IfMatch ifMatch, JsonNode document) {
        Contest contest = access.lockRun(id);
        ifMatch.require(contest.version());
        projects.requireKept(id, ContestRules.parse(document));
        contest.changeRules(document);
        contests.flush();
        chronicle.record(id, "contest-rules-changed", id, document);
        return ContestRulesView.of(contest);
    }
}
