package org.guildhall.membership.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.SqlFault;
import org.guildhall.kit.time.Clocks;

/** Computes an archive's chain again from what is stored, its files included. */
@ApplicationScoped
class ArchiveVerificationService {

    private static final int PORTION = 500;

    private final ArchiveAccess access;
    private final ArchiveHeadRows heads;
    private final ArchiveEntryQueries queries;
    private final ArchiveSealRows seals;
    private final AttachmentRows attachments;
    private final ArchiveCipher cipher;
    private final Clock clock;

    ArchiveVerificationService(
            ArchiveAccess access,
            ArchiveHeadRows heads,
            ArchiveEntryQueries queries,
            ArchiveSealRows seals,
            AttachmentRows attachments,
            ArchiveCipher cipher,
            Clock clock) {
        this.access = access;
        this.heads = heads;
        this.queries = queries;
        this.seals = seals;
        this.attachments = attachments;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Reads portions and files each by themselves: all of them take longer than a transaction may.
     *
     * @throws ProblemException 404 outside the caller's scope
     */
    ArchiveVerificationView verify(UUID organisationId) {
        QuarkusTransaction.requiringNew().run(() -> access.requireAuditor(organisationId));
        // Seals first: one that is made meanwhile is beyond the end.
        ChainCheck check = new ChainCheck(seals.all(organisationId));
        // The last entry before the head, which never goes back: an entry behind it is one that the head should know.
        EntryPlace last = queries.last(organisationId);
        ExportedHead head = heads.find(organisationId).map(ExportedHead::of).orElse(ExportedHead.NONE);
        follow(organisationId, check, head.place().orLater(last));
        check.ends(head.place(), head.hash());
        return new ArchiveVerificationView(
                organisationId,
                ArchiveHash.ALGORITHM,
                check.broken().isEmpty(),
                check.entries(),
                check.metSeals().size(),
                check.hash(),
                check.broken().orElse(null),
                Clocks.now(clock));
    }

    private void follow(UUID organisationId, ChainCheck check, EntryPlace last) {
        List<StoredEntry> portion;
        do {
            EntryPlace behind = check.place();
            portion =
                    QuarkusTransaction.requiringNew().call(() -> queries.chain(organisationId, behind, last, PORTION));
            for (StoredEntry stored : portion) {
                if (!takes(check, stored)) {
                    return;
                }
            }
        } while (portion.size() == PORTION);
    }

    private boolean takes(ChainCheck check, StoredEntry stored) {
        Optional<ArchiveEntry> entry = stored.open(cipher);
        if (entry.isEmpty()) {
            return check.takesUnreadable(stored.place(), stored.id());
        }
        boolean filesAreRight = entry.get().attachments().stream().allMatch(this::isRight);
        return check.takes(entry.get(), filesAreRight ? List.of() : List.of(ArchiveFlaw.ATTACHMENT));
    }

    private boolean isRight(ArchivedAttachment attachment) {
        try {
            return attachments
                    .content(attachment.id())
                    .map(ArchiveHash::of)
                    .filter(attachment.sha256()::equals)
                    .isPresent();
        } catch (IllegalStateException e) {
            if (SqlFault.isIn(e)) {
                throw e;
            }
            return false;
        }
    }
}
