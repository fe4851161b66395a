package org.guildhall.contest.recognition.award;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.common.organisation.OrganisationLevel;

/** How high an honour ranks, the highest first. */
@Schema(description = "荣誉级别：国家、省、市、县（区）、乡镇（街道）、企业 · level of an honour")
public enum HonourLevel {
    NATIONAL(OrganisationLevel.NATIONAL),
    PROVINCE(OrganisationLevel.PROVINCE),
    CITY(OrganisationLevel.CITY),
    COUNTY(OrganisationLevel.COUNTY),
    TOWNSHIP(OrganisationLevel.TOWNSHIP),
    ENTERPRISE(OrganisationLevel.GROUP);

    private final OrganisationLevel lowestConferrer;

    HonourLevel(OrganisationLevel lowestConferrer) {
        this.lowestConferrer = lowestConferrer;
    }

    /** The lowest organisation that may confer such an honour; any above it may, too. */
    OrganisationLevel lowestConferrer() {
        return lowestConferrer;
    }
}
