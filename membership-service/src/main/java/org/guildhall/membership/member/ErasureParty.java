package org.guildhall.membership.member;

/** Who had somebody's data erased: the member themselves, or an officer on their behalf. */
public enum ErasureParty {
    MEMBER,
    OFFICER
}
