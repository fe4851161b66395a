package org.guildhall.contest.common.organisation;

import java.util.stream.Stream;

/** How high an organisation stands, the highest first. What it hands out may rank as high as it stands, and no higher. */
public enum OrganisationLevel {
    NATIONAL,
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP,
    GRASSROOTS,
    GROUP;

    /** Levels are an open list in membership: one this service doesn't know may hand out what anybody may. */
    static OrganisationLevel of(String code) {
        return Stream.of(values())
                .filter(level -> level.name().equals(code))
                .findFirst()
                .orElse(GROUP);
    }

    /** Whether it is this level or a higher one. */
    public boolean reaches(OrganisationLevel lowest) {
        return compareTo(lowest) <= 0;
    }
}
