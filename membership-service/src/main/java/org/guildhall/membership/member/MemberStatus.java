package org.guildhall.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a membership can be. A person has at most one live membership (unique index {@code member_live_uq}). */
@Schema(description = "会籍状态：正常、接转中、保留、退会、视为自动退会、除名、亡故、已转往其他省份 · what a membership can be")
public enum MemberStatus {
    ACTIVE(true),
    TRANSFERRING(true),
    RETAINED(true),
    WITHDRAWN(false),
    DEEMED_EXIT(false),
    EXPELLED(false),
    DECEASED(false),
    /** Was taken in by another cell. */
    MOVED_AWAY(false);

    /** Of a row of {@code member}, in SQL: its {@code status} is one of those that are live. */
    public static final String IS_LIVE = "status IN ('ACTIVE', 'TRANSFERRING', 'RETAINED')";

    private final boolean live;

    MemberStatus(boolean live) {
        this.live = live;
    }

    public boolean isLive() {
        return live;
    }
}
