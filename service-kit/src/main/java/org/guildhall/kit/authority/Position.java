package org.guildhall.kit.authority;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person can be appointed to (任职). A position covers the organisation's whole subtree. */
@Schema(description = "职务：管理员、入会专员、竞赛组织者、产改专员、审计员 · what a person can be appointed to")
public enum Position {
    /** Holds every other position as well. */
    ADMINISTRATOR,
    ENROLMENT_OFFICER,
    CONTEST_ORGANISER,
    REFORM_OFFICER,
    /** Reads only. */
    AUDITOR
}
