package org.guildhall.contest.contest.contests;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How high a contest ranks (竞赛级别); national and provincial ones come in two classes. */
@Schema(description = "竞赛级别：国家级一类、二类，省级一类、二类，市级，县级，企业级 · how high a contest ranks")
public enum ContestClass {
    NATIONAL_1,
    NATIONAL_2,
    PROVINCE_1,
    PROVINCE_2,
    CITY,
    COUNTY,
    ENTERPRISE
}
