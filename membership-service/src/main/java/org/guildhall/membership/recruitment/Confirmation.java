package org.guildhall.membership.recruitment;

/** Who confirms an application: the act of applying itself, or an officer. */
enum Confirmation {
    AUTOMATIC,
    REVIEW
}
