package org.guildhall.reporting.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guildhall.reporting.projection.Dimension;
import org.guildhall.reporting.reading.Lag;

/**
 * Members of an organisation and below.
 *
 * @param from first business day, or null for the beginning
 * @param to last business day
 * @param own figures of the organisation alone
 * @param total figures of the organisation and everything below: own plus the totals of all children
 * @param categories members per category code in the whole subtree; a member counts in each of theirs. Never filtered.
 * @param dimensions figures per dimension and code in the whole subtree. Never filtered.
 * @param asOf up to when the answer is complete
 */
record MemberStatistics(
        OrganisationName organisation,
        LocalDate from,
        LocalDate to,
        String basis,
        Figures own,
        Figures total,
        Map<String, Long> categories,
        Map<Dimension, Map<String, Figures>> dimensions,
        List<Child> children,
        Instant asOf,
        Lag lag) {

    /** A direct child with the figures of its whole subtree. */
    record Child(OrganisationName organisation, Figures total) {}
}
