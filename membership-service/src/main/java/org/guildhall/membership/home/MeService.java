package org.guildhall.membership.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.appointment.OwnPositions;
import org.guildhall.membership.declaration.Declarations;
import org.guildhall.membership.member.OwnMembership;
import org.guildhall.membership.member.OwnMembershipService;

/** Tells whoever signs in who they are here. */
@ApplicationScoped
class MeService {

    private final OwnMembershipService memberships;
    private final OwnPositions positions;
    private final Declarations declarations;
    private final Caller caller;

    MeService(OwnMembershipService memberships, OwnPositions positions, Declarations declarations, Caller caller) {
        this.memberships = memberships;
        this.positions = positions;
        this.declarations = declarations;
        this.caller = caller;
    }

    @Transactional
    Me read() {
        Optional<OwnMembership> membership = memberships.find();
        return new Me(
                caller.subject(),
                caller.verifiedPhone().isPresent(),
                membership.filter(linked -> linked.status().isLive()).isPresent(),
                declarations.isDeclared(caller.subject()),
                membership.orElse(null),
                positions.list());
    }
}
