package org.guildhall.kit.schema;

import org.flywaydb.core.Flyway;

/** Tables with migrations of their own, in another schema than the service's; migrated and checked right after those. */
public interface FurtherSchema {

    /** What migrates them, by a login that may. */
    Flyway flyway();
}
