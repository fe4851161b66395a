package org.guildhall.membership.enrolment;

/** Education completed, low to high. */
enum Education {
    PRIMARY,
    JUNIOR_SECONDARY,
    SENIOR_SECONDARY,
    ASSOCIATE,
    BACHELOR,
    MASTER,
    DOCTOR
}
