package org.guildhall.membership.enrolment;

/** Where an application stands: {@code APPLIED → CONFIRMED | REJECTED | WITHDRAWN}, and no further. */
enum ApplicationStatus {
    APPLIED,
    CONFIRMED,
    REJECTED,
    WITHDRAWN
}
