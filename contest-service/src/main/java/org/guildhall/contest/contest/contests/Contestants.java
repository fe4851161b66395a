package org.guildhall.contest.contest.contests;

import java.util.List;
import java.util.UUID;

/** Who competes in a contest, told by whoever keeps the entries. */
public interface Contestants {

    /** Whether one of these members competes in it, alone or in a team. */
    boolean include(UUID contest, List<UUID> members);
}
