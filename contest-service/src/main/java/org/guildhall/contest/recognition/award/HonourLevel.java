package org.guildhall.contest.recognition.award;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How high an honour ranks, the highest first. */
@Schema(description = "荣誉级别：国家、省、市、县（区）、乡镇（街道）、企业 · level of an honour")
public enum HonourLevel {
    NATIONAL,
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP,
    ENTERPRISE
}
