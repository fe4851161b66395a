package org.guildhall.contest.contest.contests;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.common.organisation.OrganisationLevel;

/** How high a contest ranks (竞赛级别); national and provincial ones come in two classes. */
@Schema(description = "竞赛级别：国家级一类、二类，省级一类、二类，市级，县级，企业级 · how high a contest ranks")
public enum ContestClass {
    NATIONAL_1(OrganisationLevel.NATIONAL),
    NATIONAL_2(OrganisationLevel.NATIONAL),
    PROVINCE_1(OrganisationLevel.PROVINCE),
    PROVINCE_2(OrganisationLevel.PROVINCE),
    CITY(OrganisationLevel.CITY),
    COUNTY(OrganisationLevel.COUNTY),
    ENTERPRISE(OrganisationLevel.GROUP);

    private final OrganisationLevel lowestHost;

    ContestClass(OrganisationLevel lowestHost) {
        this.lowestHost = lowestHost;
    }

    /** The lowest organisation that may hold such a contest; any above it may, too. */
    OrganisationLevel lowestHost() {
        return lowestHost;
    }
}
