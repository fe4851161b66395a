package org.guildhall.membership.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organisation unites. */
@Schema(description = "组织类型：国有企业、非公企业、事业单位、机关、社会组织、联合基层工会、兜底工会 · what an organisation unites")
public enum OrganisationKind {
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
