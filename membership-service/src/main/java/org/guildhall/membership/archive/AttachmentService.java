package org.guildhall.membership.archive;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;

/** Takes files for entries to come, and gives out those that entries name. */
@ApplicationScoped
class AttachmentService {

    static final int LARGEST = 8 << 20;
    private static final Duration KEPT_FREE = Duration.ofDays(1);
    private static final int AT_ONCE = 100;

    private final ArchiveAccess access;
    private final AttachmentRows rows;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    AttachmentService(ArchiveAccess access, AttachmentRows rows, Caller caller, Ids ids, Clock clock) {
        this.access = access;
        this.rows = rows;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException as {@link ArchiveAccess#requireWriter}; 413 when it is too large, 422 when it is none of the types */
    @Transactional
    AttachmentView keep(UUID organisationId, byte[] file) {
        access.requireWriter(organisationId);
        if (file.length > LARGEST) {
            throw ProblemException.of(413, "content-too-large");
        }
        AttachmentType type =
                AttachmentType.of(file).orElseThrow(() -> ProblemException.of(422, "attachment-unknown-type"));
        AttachmentView attachment =
                new AttachmentView(ids.next(), organisationId, type.mediaType(), file.length, ArchiveHash.of(file));
        rows.insert(attachment, file, caller.subject(), clock.instant());
        return attachment;
    }

    /** @throws ProblemException 404 outside the caller's scope, and before an entry names it */
    @Transactional
    ArchiveFile read(UUID id) {
        ArchiveFile attachment = rows.find(id).orElseThrow(ProblemException::notFound);
        access.requireReader(attachment.organisationId());
        return attachment;
    }

    /** What no entry named in time is no longer kept. */
    @Scheduled(every = "1h", delayed = "11m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void removeFree() {
        int removed = AT_ONCE;
        while (removed == AT_ONCE) {
            removed = rows.deleteFree(clock.instant().minus(KEPT_FREE), AT_ONCE);
        }
    }
}
