package org.guildhall.membership.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sheet.SheetFormat;
import org.guildhall.kit.sheet.SheetWriter;
import org.guildhall.kit.time.Clocks;

/** Writes archives out as they are read, a portion of entries at a time. */
@ApplicationScoped
class ArchiveExportService {

    private static final int PORTION = 500;

    private final ArchiveAccess access;
    private final ArchiveHeadRows heads;
    private final ArchiveEntryQueries queries;
    private final ArchiveSealRows seals;
    private final ArchiveCipher cipher;
    private final ArchiveLines lines;
    private final Clock clock;

    ArchiveExportService(
            ArchiveAccess access,
            ArchiveHeadRows heads,
            ArchiveEntryQueries queries,
            ArchiveSealRows seals,
            ArchiveCipher cipher,
            ArchiveLines lines,
            Clock clock) {
        this.access = access;
        this.heads = heads;
        this.queries = queries;
        this.seals = seals;
        this.cipher = cipher;
        this.lines = lines;
        this.clock = clock;
    }

    /** Takes an entry to write it. */
    @FunctionalInterface
    private interface EntryWriter {
        void write(StoredEntry entry) throws IOException;
    }

    /**
     * The whole archive as it stands now: its head, its seals, its entries in the order of the chain.
     *
     * @throws ProblemException 404 outside the caller's scope
     */
    @Transactional
    StreamingOutput json(UUID organisationId) {
        access.requireReader(organisationId);
        List<ArchiveSeal> sealed = seals.all(organisationId);
        // As in a verification: entries that the head doesn't know are written out, so that whoever verifies them sees
        // it.
        EntryPlace last = queries.last(organisationId);
        ExportedHead head = heads.find(organisationId).map(ExportedHead::of).orElse(ExportedHead.NONE);
        return output -> writeJson(organisationId, head, head.place().orLater(last), sealed, output);
    }

    private void writeJson(
            UUID organisationId, ExportedHead head, EntryPlace last, List<ArchiveSeal> sealed, OutputStream output)
            throws IOException {
        try (JsonGenerator json = ArchiveJson.MAPPER.createGenerator(output)) {
            json.writeStartObject();
            json.writeStringField("format", ArchiveHash.ALGORITHM);
            json.writeStringField("organisationId", organisationId.toString());
            json.writeStringField("exportedAt", Clocks.now(clock).toString());
            json.writePOJOField("head", head);
            json.writePOJOField("seals", sealed);
            json.writeArrayFieldStart("entries");
            each(organisationId, EntryPlace.BEFORE_ALL, last, entry -> json.writePOJO(exported(entry)));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private Object exported(StoredEntry entry) {
        return entry.open(cipher).<Object>map(Function.identity()).orElseGet(() -> UnreadableEntry.of(entry));
    }

    /** The entries of a year as a table, otherwise as {@link #json}. */
    @Transactional
    StreamingOutput csv(UUID organisationId, int year) {
        access.requireReader(organisationId);
        return output -> {
            try (SheetWriter writer = SheetWriter.open(SheetFormat.CSV, "", output)) {
                writer.row(ArchiveLines.HEADINGS);
                EntryPlace last = new EntryPlace(year, Long.MAX_VALUE);
                each(
                        organisationId,
                        new EntryPlace(year, 0),
                        last,
                        entry -> writer.row(lines.line(entry, entry.open(cipher))));
            }
        };
    }

    private void each(UUID organisationId, EntryPlace behind, EntryPlace last, EntryWriter writer) throws IOException {
        EntryPlace place = behind;
        List<StoredEntry> portion;
        do {
            EntryPlace from = place;
            portion = QuarkusTransaction.requiringNew().call(() -> queries.chain(organisationId, from, last, PORTION));
            for (StoredEntry stored : portion) {
                writer.write(stored);
                place = stored.place();
            }
        } while (portion.size() == PORTION);
    }
}
