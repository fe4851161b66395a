package org.guildhall.contest.common.member;

import java.util.Set;

/**
 * Which statuses make a live membership: who pays no fee because they are retained is a member like others. Membership may
 * tell of further ones; whoever has one of those is no member any more.
 */
final class LiveStatuses {

    private static final Set<String> LIVE = Set.of("ACTIVE", "RETAINED");

    private LiveStatuses() {}

    static boolean include(String status) {
        return LIVE.contains(status);
    }
}
