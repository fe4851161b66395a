package org.guildhall.contest.contest.contests;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

/** Makes new drafts after earlier contests. */
@ApplicationScoped
public class ContestTemplates {

    private final ContestAccess access;
    private final OfficerAccess officers;
    private final ContestSteps steps;
    private final Ids ids;

    ContestTemplates(ContestAccess access, OfficerAccess officers, ContestSteps steps, Ids ids) {
        this.access = access;
        this.officers = officers;
        this.steps = steps;
        this.ids = ids;
    }

    /**
     * A draft of the same organisation, class, kind and rules as a contest the caller runs.
     *
     * @throws ProblemException 409 once the organisation was closed, 422 when the earlier one ranked higher than it stands
     */
    public Contest copy(UUID source, ContestCopy wish) {
        EntryWindow window = EntryWindow.of(wish.opensAt(), wish.closesAt());
        Contest copy = access.lockRun(source).copy(ids.next(), wish, window);
        officers.requireHosts(copy.organisationId());
        officers.requireReaches(copy.organisationId(), copy.contestClass().lowestHost(), "/contestClass");
        steps.done(copy, "contest-created", (created, at) -> ContestEvents.created(created));
        return copy;
    }
}
