package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.card.Cards;

/** Shows members to themselves. */
@ApplicationScoped
public class OwnMembershipService {

    private final MemberRepository members;
    private final MemberViews views;
    private final Cards cards;
    private final ActivationLadderQueries ladders;
    private final Caller caller;

    OwnMembershipService(
            MemberRepository members, MemberViews views, Cards cards, ActivationLadderQueries ladders, Caller caller) {
        this.members = members;
        this.views = views;
        this.cards = cards;
        this.ladders = ladders;
        this.caller = caller;
    }

    /** The membership that the caller's sign-in is linked to, be it over. */
    @Transactional
    public Optional<OwnMembership> find() {
        return members.findBySubject(caller.subject()).map(views::of).map(OwnMembership::of);
    }

    /** Its id alone. */
    @Transactional
    public Optional<UUID> findId() {
        return members.findBySubject(caller.subject()).map(Member::id);
    }

    /**
     * As {@link #findId}, of somebody who has to have one.
     *
     * @throws ProblemException 404 {@code not-activated}
     */
    @Transactional
    public UUID requireId() {
        return own().id();
    }

    @Transactional
    OwnMemberView read() {
        Member member = own();
        return OwnMemberView.of(views.of(member), cards.of(member.id()).orElse(null), ladders.rungOf(member.id()));
    }

    /** The name of whoever asks, in clear: what is their own they may see and have printed. */
    @Transactional
    OwnName name() {
        Member member = own();
        return new OwnName(member.id(), views.inClear(member).name());
    }

    /** @throws ProblemException 404 {@code not-activated} */
    Member own() {
        return members.findBySubject(caller.subject()).orElseThrow(() -> ProblemException.of(404, "not-activated"));
    }
}
