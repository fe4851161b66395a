package org.guildhall.contest.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.common.organisation.OrganisationQueries;
import org.guildhall.contest.contest.contests.OfferedContests;
import org.guildhall.contest.contest.contests.OfferedContests.Offered;
import org.guildhall.contest.contest.entry.OpenContest.OpenProject;
import org.guildhall.contest.contest.entry.OpenContest.OwnEntry;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.kit.paging.Cursors;

/** What a member may enter and has entered, for whoever shows it to them. In a transaction. */
@ApplicationScoped
public class MemberEntries {

    private final EntryRepository entries;
    private final EntryViews views;
    private final OfferedContests contests;
    private final ProjectPlaces projects;
    private final OrganisationQueries organisations;

    MemberEntries(
            EntryRepository entries,
            EntryViews views,
            OfferedContests contests,
            ProjectPlaces projects,
            OrganisationQueries organisations) {
        this.entries = entries;
        this.views = views;
        this.contests = contests;
        this.projects = projects;
        this.organisations = organisations;
    }

    /** The member's entries, withdrawn ones too, the newest first. */
    public List<EntryView> newest(UUID member, int size) {
        return views.of(entries.listOfMember(member, Cursors.BEHIND_ALL, size));
    }

    /** The contests of these organisations whose entry isn't over, the newest first, with what the member has entered there. */
    public List<OpenContest> open(UUID member, Collection<UUID> hosts, int size) {
        List<Offered> offered = contests.of(hosts, size);
        List<UUID> ids = offered.stream().map(each -> each.contest().id()).toList();
        Map<UUID, OwnEntry> own = new HashMap<>();
        entries.listActive(member, ids).forEach(entry -> own.put(entry.projectId(), OwnEntry.of(entry)));
        Map<UUID, List<OpenProject>> open = new HashMap<>();
        projects.ofContests(ids)
                .forEach(project -> open.computeIfAbsent(project.contestId(), contest -> new ArrayList<>())
                        .add(OpenProject.of(project, own.get(project.id()))));
        Map<UUID, String> names = organisations.names(hosts);
        return offered.stream()
                .map(each -> OpenContest.of(
                        each,
                        names.get(each.contest().organisationId()),
                        open.getOrDefault(each.contest().id(), List.of())))
                .toList();
    }
}
