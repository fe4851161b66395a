package org.guildhall.membership.employer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** The end of an employer. */
@Embeddable
record EmployerEnd(
        LocalDate closedOn, @Enumerated(EnumType.STRING) EmployerEndReason endReason) {}
