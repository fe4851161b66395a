package org.guildhall.membership.enrolment.application;

import java.util.UUID;
import org.guildhall.membership.person.ProtectedPerson;
import org.jspecify.annotations.Nullable;

/**
 * What is kept beside an application that is held.
 *
 * @param recorded the person on record whose document it is
 * @param typed what was typed, bound to the application's id
 * @param shownMember the member the applicant was told they became; null where they were told to wait
 * @param shownCard the card number they were told; null when none
 */
public record NewHeldApplication(
        UUID recorded,
        ProtectedPerson typed,
        @Nullable UUID shownMember,
        @Nullable String shownCard) {}
