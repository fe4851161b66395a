package org.guildhall.membership.imports.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** One kind of things that can be imported: what its columns are, what a row means, and what is made of it. */
public interface ImportSubject {

    ImportKind kind();

    /** In the order of the template. */
    List<SheetColumn> columns();

    /** Those without which nothing can be told of a row. */
    List<SheetColumn> required();

    /** The heading at which a key that stands twice is told. */
    SheetColumn keyColumn();

    /** How many rows a file may have. */
    default int mostRows() {
        return 100_000;
    }

    /** Codes of faults that tell of a row that its person is on record beyond the organisation; none where no row is about one. */
    default Set<String> tellingCodes() {
        return Set.of();
    }

    /** Rows of the template that can be imported as they are, in the order of the columns, and what to say of them. */
    List<List<String>> examples();

    List<String> notes();

    /**
     * Finds out about rows, in the transaction under way; nothing is changed.
     *
     * @param rows of one file, not all of it
     */
    List<JudgedRow> judge(Within within, SheetHeadings<SheetColumn> headings, List<SheetRow> rows);

    /** Takes rows that were found good, in the transaction under way, after another look: what spoke against one comes back. */
    List<TakenRow> take(Within within, SheetHeadings<SheetColumn> headings, List<SheetRow> rows, Instant now);

    /** What is placed before an import is taken back; empty where {@link #changedAmong} locks all that is needed. */
    default Optional<ImportHold> hold() {
        return Optional.empty();
    }

    /** Those of what an import created that are no longer as they were; locked until the transaction ends, or held. */
    Set<UUID> changedAmong(UUID importId, Collection<UUID> created);

    /**
     * Takes back what was created and hasn't changed, in the transaction under way.
     *
     * @param madePersons whom nobody knew before
     */
    void takeBack(Within within, Collection<UUID> created, Collection<UUID> madePersons, Instant now);

    /**
     * Where the rows of an import belong, and whose acts they are.
     *
     * @param organisationId the organisation within whose subtree each of them must lie
     * @param ownPersons who the officers are, or could be; nobody acts on themselves
     * @param ownPhones fingerprints of their numbers
     * @param by subject of whoever had it applied, or undone; null before
     */
    record Within(
            UUID importId,
            UUID organisationId,
            Set<UUID> ownPersons,
            List<byte[]> ownPhones,
            @Nullable String by) {}
}
