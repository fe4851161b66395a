package org.guildhall.membership.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.member.Memberships;
import org.guildhall.membership.member.OwnMembershipService;
import org.guildhall.membership.organisation.OrganisationPlaces;
import org.guildhall.membership.organisation.Place;
import org.guildhall.membership.recruitment.JoinSession;
import org.guildhall.membership.recruitment.JoinSessionQueries;
import org.guildhall.membership.transfer.TransferCourse.Step;

/** Reads what a member asks for: who they are, and which union they mean. */
@ApplicationScoped
class OwnTransferRequests {

    private final OwnMembershipService memberships;
    private final Memberships standings;
    private final JoinSessionQueries codes;
    private final OrganisationPlaces places;
    private final TransferAsking asking;

    OwnTransferRequests(
            OwnMembershipService memberships,
            Memberships standings,
            JoinSessionQueries codes,
            OrganisationPlaces places,
            TransferAsking asking) {
        this.memberships = memberships;
        this.standings = standings;
        this.codes = codes;
        this.places = places;
        this.asking = asking;
    }

    /** @throws ProblemException 404 {@code not-activated} */
    UUID ownMember() {
        return memberships.requireId();
    }

    /**
     * The beginning of the transfer, with the member locked.
     *
     * @throws ProblemException 422 unless it names one union, 404 when there is none, {@code join-code-unknown} when the code is
     *     none, 409 {@code organisation-closed}, and as {@link TransferAsking#begin}
     */
    Step step(NewOwnTransfer wish) {
        wish.requireOneWay();
        UUID own = ownMember();
        Place to = places.keepOpen(Optional.ofNullable(wish.organisationId()).orElseGet(() -> ofCode(wish.code())));
        MemberStanding member = standings.lock(own);
        return asking.begin(
                member, places.find(member.organisationId()), to, TransferParty.MEMBER, wish.reasonOrUsual());
    }

    /** It says which union is meant, also when joining with it is over. */
    private UUID ofCode(String code) {
        return codes.find(code)
                .map(JoinSession::organisationId)
                .orElseThrow(() -> ProblemException.of(404, "join-code-unknown"));
    }
}
