package org.guildhall.membership.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.job.TimedJobs;
import org.guildhall.membership.person.SamePersonRows.Recorded;
import org.guildhall.membership.privacy.FieldCipher;
import org.jboss.logging.Logger;

/**
 * Brings the fingerprints of persons who were recorded by an older rule up to date, before the doors open and now and then
 * afterwards, for an instance of before may still be recording. Who turns out to be somebody else is marked as the same, and
 * keeps their membership until an officer settles it: joining knows both rows. A row that can't be renewed is logged by its
 * id and left for the next time; nothing of this keeps a service from starting.
 */
@ApplicationScoped
class IdentityRenewal {

    private static final Logger LOG = Logger.getLogger(IdentityRenewal.class);
    private static final int PORTION = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SamePersonRows rows;
    private final PersonProtection protection;
    private final FieldCipher cipher;
    private final Clock clock;

    IdentityRenewal(SamePersonRows rows, PersonProtection protection, FieldCipher cipher, Clock clock) {
        this.rows = rows;
        this.protection = protection;
        this.cipher = cipher;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent started) {
        try {
            renewAll();
        } catch (RuntimeException e) {
            LOG.error("persons of the old identity rule can't be read; trying again later", e);
        }
    }

    @Scheduled(every = "10m", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renewAll() {
        UUID after = BEFORE_ALL;
        List<UUID> portion;
        do {
            UUID from = after;
            portion = QuarkusTransaction.requiringNew().call(() -> rows.ofOldRule(from, PORTION));
            TimedJobs.each("The renewal of an identity", portion, this::renew);
            after = portion.isEmpty() ? after : portion.get(portion.size() - 1);
        } while (portion.size() == PORTION);
    }

    private void renew(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> rows.lock(id).ifPresent(recorded -> renew(id, recorded)));
    }

    private void renew(UUID id, Recorded recorded) {
        String number = cipher.decrypt(recorded.cipher(), Person.DOCUMENT, id);
        byte[] index = protection.documentIndex(IdentityDocument.onRecord(recorded.type(), number));
        Optional<UUID> same = rows.holder(index, id);
        if (same.isPresent()) {
            rows.mark(id, same.get(), clock.instant());
        } else {
            rows.renew(id, index);
        }
    }
}
