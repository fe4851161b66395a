package org.guildhall.membership.organisation.founding;

import java.util.Optional;
import java.util.UUID;

/** What founding needs to know of those who apply for it; whoever knows members tells. */
public interface FoundingApplicants {

    /** The live membership that a sign-in is linked to. Many who found a union have none yet. */
    Optional<UUID> memberOf(String subject);
}
