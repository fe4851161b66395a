package org.guildhall.contest.contest.contests;

import java.util.UUID;
import org.guildhall.contest.contest.rules.ContestRules;

/** Knows what the projects of a contest are judged by; asked before the contest's own rules change. */
public interface ProjectRulesGuard {

    /** @throws org.guildhall.kit.problem.ProblemException 409 when a project of the contest breaks a cap */
    void requireKept(UUID contest, ContestRules rules);
}
