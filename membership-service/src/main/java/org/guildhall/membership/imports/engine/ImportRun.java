package org.guildhall.membership.imports.engine;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sheet.SheetFormat;
import org.guildhall.kit.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody imports, as it stands.
 *
 * @param headings its first row; null until it was read
 * @param actedBy who had it applied, or undone; null before
 * @param mark the last row that was dealt with in the present state
 * @param progress counts every step, for who watches
 * @param tries how often somebody began to work on it since it last got on
 * @param failure why all of it was refused, or it stopped, or couldn't be undone; null otherwise
 * @param faults what is wrong with the headings
 */
record ImportRun(
        UUID id,
        ImportKind kind,
        UUID organisationId,
        ImportState state,
        SheetFormat format,
        @Nullable SheetRow headings,
        String createdBy,
        Instant createdAt,
        @Nullable String actedBy,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt,
        Instant expiresAt,
        boolean cleared,
        int mark,
        long progress,
        int tries,
        int blankRows,
        int otherSheets,
        @Nullable ImportFailure failure,
        List<RowFault> faults,
        List<byte[]> ownPhones,
        Set<UUID> ownPersons) {

    ImportSubject.Within within() {
        return new ImportSubject.Within(id, organisationId, ownPersons, ownPhones, actedBy);
    }

    /** @throws ProblemException 409 {@code import-not-ready}, or {@code import-expired} when its content may go any moment */
    void requireReady(Instant now) {
        require(ImportState.READY, "import-not-ready");
        if (expiresAt.isBefore(now)) {
            throw ProblemException.of(409, "import-expired");
        }
    }

    /** @throws ProblemException 409 {@code import-not-applied} */
    void requireApplied() {
        require(ImportState.APPLIED, "import-not-applied");
    }

    private void require(ImportState wanted, String code) {
        if (state != wanted) {
            throw ProblemException.of(409, code);
        }
    }
}
