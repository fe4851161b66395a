package org.guildhall.membership.member;

/** What a membership can be. A person has at most one live membership (unique index {@code member_live_uq}). */
public enum MemberStatus {
    ACTIVE(true),
    TRANSFERRING(true),
    RETAINED(true),
    WITHDRAWN(false),
    DEEMED_EXIT(false),
    EXPELLED(false),
    DECEASED(false);

    private final boolean live;

    MemberStatus(boolean live) {
        this.live = live;
    }

    public boolean isLive() {
        return live;
    }
}
