package org.guildhall.contest.outcome.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.common.organisation.OrganisationQueries;
import org.guildhall.contest.contest.entry.OwnEntries;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.contest.judging.scoring.UnitStandings;
import org.guildhall.kit.paging.Page;

/** Adds to computed results what whoever reads them wants to know: names, and which line is their own. */
@ApplicationScoped
class ResultLines {

    private final ProjectPlaces projects;
    private final OrganisationQueries organisations;
    private final OwnEntries own;

    ResultLines(ProjectPlaces projects, OrganisationQueries organisations, OwnEntries own) {
        this.projects = projects;
        this.organisations = organisations;
        this.own = own;
    }

    Page<ResultView> told(Page<ResultView> page) {
        List<ResultView> shown = page.items();
        Map<UUID, String> titles = projects
                .list(shown.stream().map(ResultView::projectId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Project::id, Project::title));
        Map<UUID, String> names = organisations.names(
                shown.stream().map(ResultView::organisationId).distinct().toList());
        Set<UUID> mine = own.among(shown.stream().map(ResultView::entryId).toList());
        return page.map(result -> result.told(titles, names, mine));
    }

    List<UnitStandingView> told(List<UnitStandings.Unit> units) {
        Map<UUID, String> names = organisations.names(
                units.stream().map(UnitStandings.Unit::organisationId).toList());
        return units.stream()
                .map(unit -> UnitStandingView.of(unit, names.get(unit.organisationId())))
                .toList();
    }
}
