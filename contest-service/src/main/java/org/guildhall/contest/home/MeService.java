package org.guildhall.contest.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.organisation.OrganisationQueries;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.OfferedContests;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.contest.home.MeView.OwnMembership;
import org.guildhall.contest.home.MeView.OwnPanel;
import org.guildhall.contest.home.MeView.OwnPosition;
import org.guildhall.contest.judging.panel.Judge;
import org.guildhall.contest.judging.panel.JudgeRepository;
import org.guildhall.kit.authority.Grant;
import org.guildhall.kit.security.Caller;

/** Says who calls, as far as this service knows them. */
@ApplicationScoped
class MeService {

    private static final int PANELS = 100;

    private final Caller caller;
    private final OfficerAccess access;
    private final OrganisationQueries organisations;
    private final JudgeRepository judges;
    private final ProjectPlaces projects;
    private final OfferedContests contests;

    MeService(
            Caller caller,
            OfficerAccess access,
            OrganisationQueries organisations,
            JudgeRepository judges,
            ProjectPlaces projects,
            OfferedContests contests) {
        this.caller = caller;
        this.access = access;
        this.organisations = organisations;
        this.judges = judges;
        this.projects = projects;
        this.contests = contests;
    }

    @Transactional
    MeView read() {
        return new MeView(caller.subject(), membership().orElse(null), positions(), panels());
    }

    /** The membership the caller's sign-in is linked to. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<OwnMembership> membership() {
        return access.callingMember()
                .map(member -> new OwnMembership(
                        member.id(),
                        member.organisationId(),
                        organisations.names(List.of(member.organisationId())).get(member.organisationId()),
                        member.isLive()));
    }

    /** The organisations whose offers are for a member; none any more once the membership has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> hosts(OwnMembership membership) {
        return membership.active() ? access.hosts(membership.organisationId()) : List.of();
    }

    private List<OwnPosition> positions() {
        List<Grant> held = caller.positions();
        Map<UUID, String> names = organisations.names(held.stream()
                .map(Grant::organisationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return held.stream()
                .map(grant -> new OwnPosition(
                        grant.position(),
                        grant.organisationId(),
                        grant.organisationId() == null ? null : names.get(grant.organisationId())))
                .toList();
    }

    private List<OwnPanel> panels() {
        List<Judge> panels = judges.listActive(caller.subject(), PANELS);
        Map<UUID, Project> judged = projects
                .list(panels.stream().map(Judge::projectId).toList())
                .stream()
                .collect(Collectors.toMap(Project::id, Function.identity()));
        Map<UUID, Contest> held =
                contests
                        .list(judged.values().stream()
                                .map(Project::contestId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Contest::id, Function.identity()));
        return panels.stream()
                .map(judge -> panel(judge, judged.get(judge.projectId()), held))
                .toList();
    }

    private static OwnPanel panel(Judge judge, Project project, Map<UUID, Contest> held) {
        Contest contest = held.get(project.contestId());
        return new OwnPanel(
                judge.id(),
                judge.code(),
                project.id(),
                project.title(),
                contest.id(),
                contest.title(),
                contest.state());
    }
}
