package org.guildhall.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a membership is what it is from some day on: a closed list for each act. */
@Schema(
        description = "会籍变动原因：入会、导入、退休、失业、单位关闭、长期离岗、恢复、本人退会、书面退会、六个月未缴会费未参加活动、刑事犯罪、违反章程、"
                + "亡故、更正误记、接转、合并、建会、跨省接转 · why a membership is what it is from some day on")
public enum PeriodReason {
    JOINED,
    IMPORTED,
    RETIRED,
    UNEMPLOYED,
    EMPLOYER_CLOSED,
    LONG_LEAVE,
    RESUMED,
    /** The member left by themself. */
    OWN_WISH,
    /** The member left in writing, and an officer recorded it. */
    WRITTEN_WISH,
    NO_FEES_OR_ACTIVITY,
    CRIMINAL_SENTENCE,
    CHARTER_VIOLATION,
    DEATH,
    /** The act before was recorded by mistake. */
    MISTAKE,
    TRANSFER,
    MERGER,
    FOUNDING,
    /** From another cell, or to one. */
    CELL_TRANSFER
}
