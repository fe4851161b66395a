package org.guildhall.contest.contest.contests;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.rules.ContestRules;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.web.Preconditions;

/** What holds for all projects of a contest: caps of weights, days of publicity, points of units. */
@ApplicationScoped
class ContestRulesService {

    private final ContestRepository contests;
    private final ContestAccess access;
    private final ProjectRulesGuard projects;
    private final Chronicle chronicle;
    private final Caller caller;

    ContestRulesService(
            ContestRepository contests,
            ContestAccess access,
            ProjectRulesGuard projects,
            Chronicle chronicle,
            Caller caller) {
        this.contests = contests;
        this.access = access;
        this.projects = projects;
        this.chronicle = chronicle;
        this.caller = caller;
    }

    @Transactional
    RulesView read(UUID id) {
        return RulesView.of(access.visible(id));
    }

    @Transactional
    RulesView change(UUID id, String ifMatch, JsonNode document) {
        Contest contest = access.lockRun(id);
        Preconditions.requireMatch(contest.version(), ifMatch);
        projects.requireKept(id, ContestRules.parse(document));
        contest.changeRules(document);
        contests.flush();
        chronicle.record(id, "contest-rules-changed", id, document);
        return RulesView.of(contest);
    }
}
