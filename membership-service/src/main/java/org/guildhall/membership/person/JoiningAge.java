package org.guildhall.membership.person;

import java.time.LocalDate;
import java.util.Optional;

/** How old one must be to become a member, whichever way. */
public final class JoiningAge {

    /** In years. */
    public static final int MINIMUM = 16;

    /** Numbers of people born earlier were issued too, but whoever types one has mistyped it. */
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private JoiningAge() {}

    /**
     * The code of what is wrong with a document of somebody born that day; {@code under-age} takes the minimum as its argument.
     *
     * @param today the business day, by which the age is counted
     */
    public static Optional<String> fault(LocalDate born, LocalDate today) {
        if (born.isBefore(EARLIEST_BIRTH) || born.isAfter(today)) {
            return Optional.of("invalid-document");
        }
        return born.isAfter(today.minusYears(MINIMUM)) ? Optional.of("under-age") : Optional.empty();
    }
}
