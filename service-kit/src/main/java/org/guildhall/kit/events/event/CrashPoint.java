package org.guildhall.kit.events.event;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The places where a crash would hurt most, named so that a test can kill the process exactly there:
 * {@code -Dcrash-at=AFTER_SEND:17} halts the JVM the 17th time that point is reached. Off unless asked for.
 */
public enum CrashPoint {
    BEFORE_COMMIT,
    AFTER_COMMIT,
    AFTER_SEND,
    BEFORE_MARK;

    private static final String SETTING = System.getProperty("crash-at", "");
    private static final AtomicLong LEFT = new AtomicLong(countdown());

    /** Halts the JVM, as a power cut would, if a test asked for it here and now. */
    public void reached() {
        if (!SETTING.isEmpty() && SETTING.startsWith(name() + ":") && LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(137);
        }
    }

    private static long countdown() {
        return SETTING.isEmpty() ? 0 : Long.parseLong(SETTING.substring(SETTING.indexOf(':') + 1));
    }
}
