package org.guildhall.membership.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.archive.ArchiveEntryQueries.Filter;
import org.jspecify.annotations.Nullable;

/** Shows the entries of an archive, the newest first, to those who may read it. */
@ApplicationScoped
class ArchiveReading {

    private static final int PORTION = 500;

    private final ArchiveAccess access;
    private final ArchiveEntryQueries queries;
    private final ArchiveCipher cipher;
    private final Cursors cursors;

    ArchiveReading(ArchiveAccess access, ArchiveEntryQueries queries, ArchiveCipher cipher, Cursors cursors) {
        this.access = access;
        this.queries = queries;
        this.cipher = cipher;
        this.cursors = cursors;
    }

    /** @throws ProblemException 404 outside the caller's scope */
    @Transactional
    ArchiveEntryView read(UUID id) {
        StoredEntry entry = queries.find(id).orElseThrow(ProblemException::notFound);
        access.requireReader(entry.organisationId());
        return views(List.of(entry)).get(0);
    }

    /** @throws ProblemException 404 outside the caller's scope */
    @Transactional
    Page<ArchiveEntryView> list(
            UUID organisationId, @Nullable Integer year, @Nullable ArchiveKind kind, PageQuery page) {
        access.requireReader(organisationId);
        Filter filter = new Filter(year, kind, null);
        return views(cursors.page(
                "archive-entries|" + organisationId + "|" + filter,
                page,
                EntryPlace.BEHIND_ALL,
                EntryPlace::of,
                (before, size) -> queries.newest(organisationId, filter, before, size),
                entry -> entry.place().keys()));
    }

    /**
     * What is written is encrypted, so the entries of the year are gone through until the page is full, each portion in a
     * transaction of its own.
     *
     * @throws ProblemException 404 outside the caller's scope
     */
    Page<ArchiveEntryView> search(UUID organisationId, ArchiveSearch wanted, PageQuery page) {
        QuarkusTransaction.requiringNew().run(() -> access.requireReader(organisationId));
        return views(cursors.page(
                "archive-entries/search|" + organisationId + "|" + wanted.key(),
                page,
                EntryPlace.BEHIND_ALL,
                EntryPlace::of,
                (before, size) -> fitting(organisationId, wanted, before, size),
                entry -> entry.place().keys()));
    }

    private List<StoredEntry> fitting(UUID organisationId, ArchiveSearch wanted, EntryPlace before, int size) {
        Filter filter = new Filter(wanted.year(), wanted.kind(), wanted.memberId());
        List<StoredEntry> found = new ArrayList<>();
        EntryPlace place = before;
        List<StoredEntry> portion;
        do {
            EntryPlace from = place;
            portion =
                    QuarkusTransaction.requiringNew().call(() -> queries.newest(organisationId, filter, from, PORTION));
            for (StoredEntry stored : portion) {
                place = stored.place();
                if (fits(wanted, stored)) {
                    found.add(stored);
                }
                if (found.size() == size) {
                    return found;
                }
            }
        } while (portion.size() == PORTION);
        return found;
    }

    private boolean fits(ArchiveSearch wanted, StoredEntry stored) {
        return !wanted.looksForWords()
                || stored.open(cipher).filter(wanted::fits).isPresent();
    }

    private Page<ArchiveEntryView> views(Page<StoredEntry> page) {
        return new Page<>(views(page.items()), page.next());
    }

    private List<ArchiveEntryView> views(List<StoredEntry> entries) {
        var corrections =
                queries.corrections(entries.stream().map(StoredEntry::id).toList());
        return entries.stream()
                .map(entry ->
                        ArchiveEntryView.of(entry, entry.open(cipher), corrections.getOrDefault(entry.id(), List.of())))
                .toList();
    }
}
