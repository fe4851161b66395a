package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.person.MobileNumber;
import org.guildhall.membership.person.PersonProtection;
import org.jspecify.annotations.Nullable;

/** Shows whoever signs in their own applications. */
@ApplicationScoped
public class OwnApplications {

    private static final Duration SHOWN_FOR = Duration.ofDays(365);

    private final OwnApplicationQueries applications;
    private final PersonProtection protection;
    private final Caller caller;
    private final Clock clock;

    OwnApplications(OwnApplicationQueries applications, PersonProtection protection, Caller caller, Clock clock) {
        this.applications = applications;
        this.protection = protection;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The newest of the last year, without those that were withdrawn: of the member, or sent with the phone number that the
     * caller's token vouches for.
     *
     * @param memberId whom the caller's sign-in is linked to; null for nobody
     */
    @Transactional
    public List<OwnApplication> list(@Nullable UUID memberId, Locale locale) {
        Instant since = clock.instant().minus(SHOWN_FOR);
        return memberId == null
                ? mobile().map(index -> applications.ofMobile(index, since, locale))
                        .orElse(List.of())
                : applications.ofMember(memberId, since, locale);
    }

    private Optional<byte[]> mobile() {
        return caller.verifiedPhone().map(MobileNumber::normal).map(protection::mobileIndex);
    }
}
