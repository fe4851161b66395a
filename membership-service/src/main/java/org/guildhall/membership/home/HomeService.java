package org.guildhall.membership.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.membership.card.CardView;
import org.guildhall.membership.card.Cards;
import org.guildhall.membership.enrolment.application.OwnApplication;
import org.guildhall.membership.enrolment.application.OwnApplications;
import org.guildhall.membership.home.Home.Rung;
import org.guildhall.membership.member.OwnMembership;
import org.guildhall.membership.member.OwnMembershipService;
import org.guildhall.membership.notice.Notices;

/** Gathers a first screen. */
@ApplicationScoped
class HomeService {

    private final OwnMembershipService memberships;
    private final OwnApplications applications;
    private final Cards cards;
    private final Notices notices;
    private final ProblemTexts texts;

    HomeService(
            OwnMembershipService memberships,
            OwnApplications applications,
            Cards cards,
            Notices notices,
            ProblemTexts texts) {
        this.memberships = memberships;
        this.applications = applications;
        this.cards = cards;
        this.notices = notices;
        this.texts = texts;
    }

    @Transactional
    Home read(AskedLanguage language) {
        Locale locale = language.choose(texts);
        Optional<OwnMembership> membership = memberships.find();
        UUID memberId = membership.map(OwnMembership::memberId).orElse(null);
        Optional<CardView> card = membership.map(OwnMembership::memberId).flatMap(cards::of);
        List<OwnApplication> own = applications.list(memberId, locale);
        return new Home(
                membership.filter(linked -> linked.status().isLive()).isPresent(),
                membership.orElse(null),
                card.orElse(null),
                membership.isPresent() ? ladderOfMember(card.isPresent()) : ladderOfApplicant(own),
                own,
                notices.box(memberId, locale));
    }

    private static List<Rung> ladderOfMember(boolean hasCard) {
        return ladder(true, hasCard, true);
    }

    /** By what they were told when they joined: what is on record is nobody's who hasn't activated it. */
    private static List<Rung> ladderOfApplicant(List<OwnApplication> own) {
        boolean joined = own.stream().anyMatch(OwnApplication::isConfirmed);
        boolean hasCard = own.stream().anyMatch(told -> told.isConfirmed() && told.wantsCard());
        return ladder(joined, hasCard, false);
    }

    /** Whoever joined is found by the phone number that their token vouches for, or has activated by it. */
    private static List<Rung> ladder(boolean joined, boolean hasCard, boolean activated) {
        return List.of(
                new Rung(LadderStep.JOINED, joined),
                new Rung(LadderStep.VERIFIED, joined),
                new Rung(LadderStep.CARD, hasCard),
                new Rung(LadderStep.ACTIVATED, activated));
    }
}
