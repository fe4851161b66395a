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

    List<RosterRow> of(RosterKind kind, UUID contest) {
        return switch (kind) {
            case START -> entered(contest, STARTERS);
            case CHECK_IN -> entered(contest, EXPECTED);
            case RESULTS -> ranked(contest, false);
            case PAYMENTS -> ranked(contest, true);
            case CERTIFICATES -> certified(contest);
        };
    }

    private List<RosterRow> entered(UUID contest, Set<EntryStatus> states) {
        List<Project> held = projects.ofContest(contest);
        Map<UUID, Integer> places = IntStream.range(0, held.size())
                .boxed()
                .collect(Collectors.toMap(i -> held.get(i).id(), i -> i));
        return entries.list(contest, states).stream()
                .sorted(Comparator.comparing(entry -> places.get(entry.projectId())))
                .map(entry -> RosterRow.unnamed(
                        entry.projectId(),
                        held.get(places.get(entry.projectId())).title(),
                        entry.title(),
                        entry.members(),
                        entry.status(),
                        null,
                        null))
                .toList();
    }

    private List<RosterRow> ranked(UUID contest, boolean paid) {
        Map<UUID, String> teams = entries.teams(contest);
        return results.ranked(contest).stream()
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

    private List<RosterRow> certified(UUID contest) {
        return certificates.of(contest).stream()
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
}
