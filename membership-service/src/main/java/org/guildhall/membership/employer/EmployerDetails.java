package org.guildhall.membership.employer;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an employer.
 *
 * @param creditCode GB 32100; null where it isn't known
 * @param aboveDesignatedSize whether it is 规上, as official statistics count enterprises; null where nobody knows
 * @param employeeCount head count; null where it isn't known
 * @param areaCode GB/T 2260
 * @param unionId the union that it belongs to, its own or a joint one; null when it has none
 */
@Embeddable
public record EmployerDetails(
        String name,
        @Nullable String creditCode,
        @Nullable Boolean aboveDesignatedSize,
        @Nullable Integer employeeCount,
        @Nullable String areaCode,
        @Nullable UUID unionId) {

    public EmployerDetails joining(UUID union) {
        return new EmployerDetails(name, creditCode, aboveDesignatedSize, employeeCount, areaCode, union);
    }
}
