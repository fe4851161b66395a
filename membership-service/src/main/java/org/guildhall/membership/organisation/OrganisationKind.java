package org.guildhall.membership.organisation;

/** What an organisation unites. */
enum OrganisationKind {
    ENTERPRISE_STATE,
    ENTERPRISE_PRIVATE,
    /** 事业单位. */
    INSTITUTION,
    /** 机关. */
    GOVERNMENT,
    SOCIAL,
    /** 联合基层工会. */
    JOINT,
    /** 兜底: for people whose employer has no union. */
    CATCH_ALL
}
