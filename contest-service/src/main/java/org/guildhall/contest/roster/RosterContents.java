package org.guildhall.contest.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.contest.contest.entry.EntrantQueries.Behind;
import org.guildhall.contest.contest.entry.EntryStatus;
import org.guildhall.contest.contest.entry.ListedEntries;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.contest.outcome.result.FinalResults;
import org.guildhall.contest.recognition.certificate.PrizeCertificateWords;
import org.jspecify.annotations.Nullable;

/** What stands on the list of each kind, before anybody is named: by project, in the order these were added. In a transaction. */
@ApplicationScoped
class RosterContents {

    private static final Set<EntryStatus> STARTERS =
            EnumSet.of(EntryStatus.REGISTERED, EntryStatus.CHECKED_IN, EntryStatus.COMPETED);
    private static final Set<EntryStatus> EXPECTED =
            EnumSet.of(EntryStatus.REGISTERED, EntryStatus.CHECKED_IN, EntryStatus.COMPETED, EntryStatus.ABSENT);

    private final ProjectPlaces projects;
    private final ListedEntries entries;
    private final FinalResults results;
    private final PrizeCertificateWords certificates;

    RosterContents(
            ProjectPlaces projects, ListedEntries entries, FinalResults results, PrizeCertificateWords certificates) {
        this.projects = projects;
        this.entries = entries;
        this.results = results;
        this.certificates = certificates;
    }

    /** @param only this project, null for all of the contest */
    List<RosterRow> of(RosterKind kind, UUID contest, @Nullable UUID only) {
        List<Project> listed = projects.ofContest(contest).stream()
                .filter(project -> only == null || project.id().equals(only))
                .toList();
        return switch (kind) {
            case START -> entered(listed, STARTERS);
            case CHECK_IN -> entered(listed, EXPECTED);
            case RESULTS -> ranked(listed, false);
            case PAYMENTS -> ranked(listed, true);
            case CERTIFICATES -> certified(contest, listed);
        };
    }

    private List<RosterRow> entered(List<Project> listed, Set<EntryStatus> states) {
        Map<UUID, Integer> places = IntStream.range(0, listed.size())
                .boxed()
                .collect(Collectors.toMap(i -> listed.get(i).id(), i -> i));
        return entries.list(ids(listed), states).stream()
                .sorted(Comparator.comparing(entry -> places.get(entry.projectId())))
                .map(entry -> RosterRow.unnamed(
                        entry.projectId(),
                        listed.get(places.get(entry.projectId())).title(),
                        entry.title(),
                        entry.members(),
                        entry.status(),
                        null,
                        null))
                .toList();
    }

    private List<RosterRow> ranked(List<Project> listed, boolean paid) {
        Map<UUID, String> teams = entries.teams(ids(listed));
        return results.rankedOf(ids(listed)).stream()
                .filter(result -> !paid || result.prizeAmount() != null)
                .map(result -> RosterRow.unnamed(
                        result.projectId(),
                        result.project(),
                        teams.get(result.entryId()),
                        result.members().stream().map(Behind::memberId).toList(),
                        null,
                        RosterResult.of(result),
                        null))
                .toList();
    }

    private List<RosterRow> certified(UUID contest, List<Project> listed) {
        return certificates.of(contest, ids(listed)).stream()
                .map(words -> RosterRow.unnamed(
                        words.projectId(),
                        words.project(),
                        null,
                        List.of(words.memberId()),
                        null,
                        null,
                        RosterCertificate.of(words)))
                .toList();
    }

    private static List<UUID> ids(List<Project> listed) {
        return listed.stream().map(Project::id).toList();
    }
}
