package org.guildhall.membership.imports.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.kit.sheet.SheetFormat;
import org.guildhall.membership.member.OwnActs;

/** Begins imports and moves them on; {@link ImportWork} does what that takes. */
@ApplicationScoped
class ImportService {

    private final ImportAccess access;
    private final ImportRunRows runs;
    private final ImportStore store;
    private final ImportSubjects subjects;
    private final MovedOn movedOn;
    private final OwnActs ownActs;
    private final Caller caller;

    ImportService(
            ImportAccess access,
            ImportRunRows runs,
            ImportStore store,
            ImportSubjects subjects,
            MovedOn movedOn,
            OwnActs ownActs,
            Caller caller) {
        this.access = access;
        this.runs = runs;
        this.store = store;
        this.subjects = subjects;
        this.movedOn = movedOn;
        this.ownActs = ownActs;
        this.caller = caller;
    }

    /**
     * Keeps a file to be checked.
     *
     * @throws ProblemException 404 unless the caller may import such things there, 403 {@code sign-in-unlinked} when nobody can
     *     tell who they are, 422 when nothing was sent, 409 {@code import-too-many} when too many there are unfinished
     */
    @Transactional
    UUID begin(ImportKind kind, UUID organisationId, byte[] file) {
        access.require(kind, organisationId);
        subjects.of(kind);
        var own = ownActs.ownPersons();
        if (file.length == 0) {
            throw ProblemException.of(422, "import-empty");
        }
        store.requireRoom(organisationId);
        SheetFormat format = SheetFile.isWorkbook(file) ? SheetFormat.XLSX : SheetFormat.CSV;
        return store.begin(kind, organisationId, format, caller.subject(), ownPhones(), own, file);
    }

    /**
     * Has the rows taken.
     *
     * @param skipFaulty whether to leave out the rows with errors
     * @throws ProblemException 409 unless it waits for that, when there are rows with errors that shall not be left out, or when
     *     there is nothing to be taken
     */
    @Transactional
    void apply(UUID id, boolean skipFaulty) {
        ImportRun run = access.lock(id);
        run.requireReady(store.now());
        RowCounts counts = store.count(id);
        if (counts.faulty() > 0 && !skipFaulty) {
            throw ProblemException.of(409, "import-has-errors", counts.faulty());
        }
        if (counts.ready() == 0) {
            throw ProblemException.of(409, "import-nothing-ready");
        }
        runs.apply(id, caller.subject(), ownPhones(), ownActs.ownPersons(), store.now());
    }

    /**
     * Has it taken back as one. What has moved on is told at its rows, also where that is why it is refused.
     *
     * @throws ProblemException 409 unless it was applied, or when something that it made has moved on
     */
    void undo(UUID id) {
        ImportRun run = QuarkusTransaction.requiringNew().call(() -> {
            ownActs.requireKnown();
            return access.find(id);
        });
        run.requireApplied();
        int moved = movedOn.mark(run, subjects.of(run.kind()));
        if (moved > 0) {
            throw ProblemException.of(409, "import-moved-on", moved);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            access.lock(id).requireApplied();
            runs.undo(id, caller.subject(), store.now());
        });
    }

    /**
     * Removes what stands in the file, before its time.
     *
     * @throws ProblemException 409 while it is being worked on
     */
    @Transactional
    void discard(UUID id) {
        ImportRun run = access.lock(id);
        if (run.state() == ImportState.PREVIEWING
                || run.state() == ImportState.APPLYING
                || run.state() == ImportState.UNDOING) {
            throw ProblemException.of(409, "import-under-way");
        }
        store.clear(id);
    }

    private List<byte[]> ownPhones() {
        return ownActs.ownPhoneIndex().stream().toList();
    }
}
