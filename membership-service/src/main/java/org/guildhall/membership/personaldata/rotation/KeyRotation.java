package org.guildhall.membership.personaldata.rotation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.job.TimedJobs;
import org.guildhall.membership.personaldata.rotation.EncryptedValueRows.Found;
import org.guildhall.membership.personaldata.rotation.EncryptedValueRows.Place;
import org.guildhall.membership.personaldata.rotation.EncryptedValueRows.Renewed;
import org.guildhall.membership.privacy.FieldCipher;
import org.jboss.logging.Logger;

/**
 * Writes values that are encrypted under older keys anew under the one in use, a portion in a transaction that also keeps how far
 * it is, so it goes on after a crash where it was. Instances share the columns: each takes one that nobody is at. Values are read
 * under all keys meanwhile, so nobody notices.
 */
@ApplicationScoped
class KeyRotation {

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);

    private final RotationRows rotations;
    private final EncryptedValueRows values;
    private final FieldCipher cipher;
    private final Clock clock;
    private final Counter rewritten;

    KeyRotation(
            RotationRows rotations, EncryptedValueRows values, FieldCipher cipher, MeterRegistry metrics, Clock clock) {
        this.rotations = rotations;
        this.values = values;
        this.cipher = cipher;
        this.clock = clock;
        this.rewritten = metrics.counter("guildhall.privacy.values.rewritten");
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void rotateAll() {
        TimedJobs.each("The rotation of a column", EncryptedColumn.ALL, this::rotate);
    }

    /** Goes through a column once, from where it is to its end. */
    private void rotate(EncryptedColumn column) {
        while (QuarkusTransaction.requiringNew().call(() -> rotatePortion(column))) {
            // The next portion.
        }
    }

    /** Whether there is more to come. */
    private boolean rotatePortion(EncryptedColumn column) {
        String key = cipher.activeKey();
        rotations.begin(key, column.name(), clock.instant());
        Optional<RotationProgress> due =
                rotations.lock(key, column.name()).filter(progress -> progress.isDue(clock.instant()));
        if (due.isEmpty()) {
            return false;
        }
        RotationProgress progress = due.get();
        Optional<Place> end = values.windowEnd(column, progress.mark());
        rotations.update(
                key, end.map(last -> renew(column, progress, last)).orElseGet(() -> progress.passed(clock.instant())));
        return end.isPresent();
    }

    private RotationProgress renew(EncryptedColumn column, RotationProgress progress, Place end) {
        byte[] keyMark = cipher.activeKeyMark();
        int old = values.count(column, progress.mark(), end, keyMark);
        List<Found> found = old == 0 ? List.of() : values.lock(column, progress.mark(), end, keyMark);
        List<Renewed> renewed =
                found.stream().flatMap(value -> renew(column, value).stream()).toList();
        int replaced = renewed.isEmpty() ? 0 : values.replace(column, renewed);
        rewritten.increment(replaced);
        return progress.dealtWith(end, old, found.size() - renewed.size(), replaced);
    }

    /** What can't be read keeps nothing else back. */
    private Optional<Renewed> renew(EncryptedColumn column, Found found) {
        UUID row = found.place().row();
        String place = column.placeOf(found.place().part());
        try {
            byte[] plain = cipher.decryptBytes(found.value(), place, row);
            return Optional.of(new Renewed(found, cipher.encrypt(plain, place, row)));
        } catch (IllegalStateException e) {
            LOG.errorf(
                    "%s of %s %d can't be read, so not be encrypted anew: %s",
                    column.name(), row, found.place().part(), e.getMessage());
            return Optional.empty();
        }
    }
}
