package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sheet.SheetFormat;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.imports.engine.ImportRunRows.NewImport;

/** What is stored of an import beside its row. In the transaction under way, but for what says otherwise. */
@ApplicationScoped
class ImportStore {

    private final ImportRunRows runs;
    private final ImportRowRows rows;
    private final ImportPartRows parts;
    private final ImportContent content;
    private final ImportSettings settings;
    private final Ids ids;
    private final Clock clock;

    ImportStore(
            ImportRunRows runs,
            ImportRowRows rows,
            ImportPartRows parts,
            ImportContent content,
            ImportSettings settings,
            Ids ids,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.parts = parts;
        this.content = content;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    UUID begin(
            ImportKind kind,
            UUID organisationId,
            SheetFormat format,
            String by,
            List<byte[]> ownPhones,
            Set<UUID> ownPersons,
            byte[] file) {
        UUID id = ids.next();
        Instant now = now();
        runs.insert(
                new NewImport(id, kind, organisationId, format, by, now.plus(settings.keepFor())),
                ownPhones,
                ownPersons,
                now);
        parts.insert(id, file);
        return id;
    }

    /** Of several at once each may still be let in: it keeps memory and tables from filling up, not to a number. */
    void requireRoom(UUID organisationId) {
        if (runs.unfinished(organisationId) >= settings.unfinished()) {
            throw ProblemException.of(409, "import-too-many", settings.unfinished());
        }
    }

    Instant now() {
        return Clocks.now(clock);
    }

    RowCounts count(UUID id) {
        return rows.count(id);
    }

    void clear(UUID id) {
        content.clear(id);
    }
}
