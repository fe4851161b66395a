package org.guildhall.kit.authority;

import java.time.Instant;
import java.util.List;

/** Knows who holds which positions. Every service has exactly one such bean; it may block. */
public interface AuthoritySource {

    /** The positions the token subject holds at that instant; empty when none. */
    List<Grant> grantsOf(String subject, Instant at);

    /** Whether that is what was decided up to a moment ago; nobody acts by a position while it may not be. */
    default boolean isTrusted() {
        return true;
    }
}
