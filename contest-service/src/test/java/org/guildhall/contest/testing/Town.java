package org.guildhall.contest.testing;

import jakarta.inject.Singleton;
import java.util.UUID;

/** A small tree with its officers, the same for all tests: a city of a province over two districts, the eastern one with an enterprise. */
@Singleton
public class Town {

    /** Organiser of the eastern district. */
    public static final String ORGANISER = "organiser-east";
    /** Organiser of the western district. */
    public static final String NEIGHBOUR = "organiser-west";
    /** Organiser of the enterprise below the eastern district. */
    public static final String BELOW = "organiser-enterprise";
    /** Reads the eastern district. */
    public static final String AUDITOR = "auditor-east";
    /** Administrator of the whole tree. */
    public static final String ADMINISTRATOR = "administrator";
    /** Another administrator of the whole tree, for the steps that take a second person. */
    public static final String SECOND = "administrator-2";
    /** Holds another position in the eastern district. */
    public static final String ENROLMENT_OFFICER = "enrolment-east";

    public final UUID nation;
    public final UUID province;
    public final UUID city;
    public final UUID east;
    public final UUID west;
    public final UUID enterprise;

    Town(MembershipTopic membership) {
        nation = membership.found(null, "NATIONAL");
        province = membership.found(nation, "PROVINCE");
        city = membership.found(province, "CITY");
        east = membership.found(city, "COUNTY");
        west = membership.found(city, "COUNTY");
        enterprise = membership.found(east, "GRASSROOTS");
        membership.appoint(ORGANISER, "CONTEST_ORGANISER", east);
        membership.appoint(NEIGHBOUR, "CONTEST_ORGANISER", west);
        membership.appoint(BELOW, "CONTEST_ORGANISER", enterprise);
        membership.appoint(AUDITOR, "AUDITOR", east);
        membership.appoint(ADMINISTRATOR, "ADMINISTRATOR", null);
        membership.appoint(SECOND, "ADMINISTRATOR", null);
        membership.appoint(ENROLMENT_OFFICER, "ENROLMENT_OFFICER", east);
    }
}
