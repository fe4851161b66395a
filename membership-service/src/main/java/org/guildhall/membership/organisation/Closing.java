package org.guildhall.membership.organisation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end of an organisation.
 *
 * @param mergedInto the organisation that goes on, if one does
 */
@Embeddable
record Closing(
        LocalDate closedOn,

        @Enumerated(EnumType.STRING) ClosingReason closingReason,

        @Nullable UUID mergedInto) {}
