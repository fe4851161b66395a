package org.guildhall.membership.employer;

import java.util.UUID;

/** An employer to be registered. */
public record NewEmployer(UUID id, UUID keeperId, EmployerDetails details) {}
