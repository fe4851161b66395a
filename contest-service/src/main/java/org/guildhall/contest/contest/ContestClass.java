package org.guildhall.contest.contest;

/** How high a contest ranks (竞赛级别); national and provincial ones come in two classes. */
enum ContestClass {
    NATIONAL_1,
    NATIONAL_2,
    PROVINCE_1,
    PROVINCE_2,
    CITY,
    COUNTY,
    ENTERPRISE
}
