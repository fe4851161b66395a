package org.guildhall.membership.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/**
 * A keyed fingerprint of a protected value, so that it can be unique and looked up without being readable. It is made with the key
 * in use ({@link IndexKeyInUse}); a transaction that made one while that changed is rolled back, so nobody is looked for in vain.
 */
@ApplicationScoped
public class BlindIndex {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final IndexKeys keys;
    private final IndexKeyInUse inUse;

    BlindIndex(IndexKeys keys, IndexKeyInUse inUse) {
        this.keys = keys;
        this.inUse = inUse;
    }

    /** The fingerprint of a value for one purpose; the same value has another one for another purpose. */
    public byte[] of(String purpose, String value) {
        return shortOf(purpose, value, IndexKeys.BYTES);
    }

    /**
     * One so short that several values may have it.
     *
     * @param bytes how much of it is kept
     */
    public byte[] shortOf(String purpose, String value, int bytes) {
        return keys.of(inUse.number(), purpose, value, bytes);
    }

    /** Random bytes where a fingerprint stood: no value has them, and no two rows the same. */
    public byte[] ofNothing() {
        return shortOfNothing(IndexKeys.BYTES);
    }

    /** The same in place of a short one. */
    public byte[] shortOfNothing(int bytes) {
        byte[] nothing = new byte[bytes];
        RANDOM.nextBytes(nothing);
        return IndexKeys.marked(inUse.number(), nothing);
    }

    /** Asks which key is in use, rather than wait for the next time this instance does. */
    public void refresh() {
        inUse.refresh();
    }

    /** Whether a whole fingerprint was made with the key in use, as far as this instance knows. */
    public boolean isCurrent(byte[] fingerprint) {
        return IndexKeys.isMarked(inUse.last(), fingerprint);
    }
}
