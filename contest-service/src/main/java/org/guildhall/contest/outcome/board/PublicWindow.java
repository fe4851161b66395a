package org.guildhall.contest.outcome.board;

import java.time.Instant;
import java.util.Optional;

/**
 * How much of a contest's results somebody may see.
 *
 * @param asOf nothing that came later; none for what is in force
 */
public record PublicWindow(Optional<Instant> asOf) {

    public static final PublicWindow ALL = new PublicWindow(Optional.empty());
}
