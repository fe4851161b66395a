package org.guildhall.membership.privacy;

import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;

/** What an instance does that has other keys of fingerprints, or hasn't heard yet that they changed. */
@Singleton
public class OtherInstance {

    private final IndexKeyRows rows;
    private final IndexKeyInUse inUse;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    OtherInstance(IndexKeyRows rows, IndexKeyInUse inUse, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.rows = rows;
        this.inUse = inUse;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Starts with these keys, and with none to encrypt. */
    public void start(String blindIndexKeys) {
        with(blindIndexKeys).atStart(new StartupEvent());
    }

    /** Whether one that runs with these keys is ready. */
    public boolean isReady(String blindIndexKeys) {
        IndexKeys keys = keys(blindIndexKeys);
        return new IndexKeyReadiness(with(blindIndexKeys), keys).call().getStatus() == Status.UP;
    }

    /** Makes a fingerprint with these keys. */
    public byte[] fingerprint(String blindIndexKeys) {
        return new BlindIndex(keys(blindIndexKeys), with(blindIndexKeys)).of("mobile", "+8613800138000");
    }

    /** This instance believes that the key of before is still in use, until it looks again. */
    public void lagBehind() {
        int number = rows.inUse().orElseThrow().number();
        inUse.believe(Math.max(1, number - 1));
    }

    /** A key that nobody else has. */
    public static String key(int filling) {
        return Keys.key(filling);
    }

    private IndexKeyInUse with(String blindIndexKeys) {
        return new IndexKeyInUse(keys(blindIndexKeys), rows, transaction, clock);
    }

    private static IndexKeys keys(String blindIndexKeys) {
        return new IndexKeys(new Keys("k0:" + Keys.key(1), blindIndexKeys));
    }
}
