package org.guildhall.contest.recognition.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.contest.entry.NominatedEntries;
import org.guildhall.contest.contest.entry.NominatedEntry;
import org.guildhall.contest.outcome.result.FinalResults;
import org.guildhall.contest.outcome.result.ResultRows;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;

/** Who is chosen in the end: those recognised directly, and those whose rank brings a title. */
@ApplicationScoped
class ChosenLists {

    private final Selections selections;
    private final NominatedEntries nominations;
    private final FinalResults results;
    private final Cursors cursors;

    ChosenLists(Selections selections, NominatedEntries nominations, FinalResults results, Cursors cursors) {
        this.selections = selections;
        this.nominations = nominations;
        this.results = results;
        this.cursors = cursors;
    }

    /** For officers until the results are published. */
    @Transactional
    Page<ChosenView> list(UUID selection, PageQuery page) {
        selections.requireReadable(selection);
        Map<UUID, ResultRows.Row> known = results.byEntry(selection);
        Set<UUID> titled = known.values().stream()
                .filter(result -> result.rank() != null && result.prize() != null)
                .map(ResultRows.Row::entryId)
                .collect(Collectors.toSet());
        return cursors.rising(
                        "chosen:" + selection,
                        page,
                        (after, size) -> nominations.listChosen(selection, titled, after, size),
                        NominatedEntry::entryId)
                .map(entry -> ChosenView.of(entry, Optional.ofNullable(known.get(entry.entryId()))));
    }
}
