package org.guildhall.membership.organisation;

/**
 * The lock between those who add something to an organisation, who share it, and whoever closes or merges it. An advisory one:
 * a row that every join locks for share is a lock all writers keep extending.
 */
public final class OrganisationLocks {

    private static final String KEY = "hashtextextended('organisation ' || %s, 0)";

    private OrganisationLocks() {}

    /** The SQL expression that waits for the lock and shares it until the transaction ends. What is read before may be old. */
    public static String shared(String organisationId) {
        return "pg_advisory_xact_lock_shared(" + KEY.formatted(organisationId) + ")";
    }

    static String exclusive(String organisationId) {
        return "pg_advisory_xact_lock(" + KEY.formatted(organisationId) + ")";
    }
}
