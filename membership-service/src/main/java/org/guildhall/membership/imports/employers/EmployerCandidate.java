package org.guildhall.membership.imports.employers;

import org.guildhall.membership.employer.EmployerDetails;

/**
 * An employer as a row says it.
 *
 * @param details with everything but the union
 * @param union as it was written; empty for none
 * @param keeper as it was written; empty for the organisation of the import
 */
record EmployerCandidate(EmployerDetails details, String union, String keeper) {}
