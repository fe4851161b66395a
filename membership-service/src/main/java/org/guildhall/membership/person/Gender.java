package org.guildhall.membership.person;

/** As the identity document tells it; unknown where it doesn't. */
public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
}
