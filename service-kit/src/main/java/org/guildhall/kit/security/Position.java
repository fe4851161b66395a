package org.guildhall.kit.security;

/** What a person can be appointed to (任职). A position covers the organisation's whole subtree. */
public enum Position {
    /** Holds every other position as well. */
    ADMINISTRATOR,
    ENROLMENT_OFFICER,
    CONTEST_ORGANISER,
    REFORM_OFFICER,
    /** Reads only. */
    AUDITOR
}
