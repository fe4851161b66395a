package org.guildhall.membership.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Levels of the federation, highest first. Levels may be skipped downwards, never inverted. */
@Schema(description = "组织层级：全国、省、市、县区、乡镇街道、基层工会、工会小组 · levels of the federation, highest first")
public enum OrganisationLevel {
    NATIONAL,
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP,
    GRASSROOTS,
    GROUP;

    public boolean isBelow(OrganisationLevel other) {
        return compareTo(other) > 0;
    }

    /** Trade Union Law art. 16: grassroots terms last three or five years, others five; a group follows its committee. */
    boolean permitsTerm(int years) {
        return years == 5 || years == 3 && compareTo(GRASSROOTS) >= 0;
    }
}
