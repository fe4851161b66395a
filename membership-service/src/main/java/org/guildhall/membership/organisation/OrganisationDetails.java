package org.guildhall.membership.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an organisation is like, besides its name and its place in the tree: all of it can be edited. */
@Embeddable
public record OrganisationDetails(
        @Nullable String industry,
        @Nullable String areaCode,
        @Nullable String creditCode,
        @Nullable LocalDate foundedOn,

        @Column(columnDefinition = "smallint") @Nullable Short termYears,

        @Nullable LocalDate nextElectionOn,
        @Nullable Integer employeeCount) {

    /** How many employees an organisation, or an employer, may be said to have. */
    public static final int MOST_EMPLOYEES = 100_000_000;

    static final OrganisationDetails NONE = new OrganisationDetails(null, null, null, null, null, null, null);

    public static @Nullable Short years(@Nullable Integer years) {
        return years == null ? null : years.shortValue();
    }

    /** The years of a term, as numbers are told. */
    public @Nullable Integer term() {
        return Optional.ofNullable(termYears).map(Short::intValue).orElse(null);
    }
}
