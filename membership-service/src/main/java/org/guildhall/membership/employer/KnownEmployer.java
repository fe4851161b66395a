package org.guildhall.membership.employer;

import java.util.UUID;

/**
 * An employer of the register.
 *
 * @param inScope whether it is kept within the organisation that was asked for
 */
public record KnownEmployer(UUID id, UUID keeperId, EmployerDetails details, boolean inScope) {}
