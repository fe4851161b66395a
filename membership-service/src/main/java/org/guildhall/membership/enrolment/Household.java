package org.guildhall.membership.enrolment;

/** Whether someone counts as a migrant worker (农民工): a rural household registration, working away from the land. */
enum Household {
    URBAN,
    RURAL_MIGRANT
}
