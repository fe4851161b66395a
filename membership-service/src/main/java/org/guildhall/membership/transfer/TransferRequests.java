package org.guildhall.membership.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.member.Memberships;
import org.guildhall.membership.member.OwnActs;
import org.guildhall.membership.organisation.OrganisationPlaces;
import org.guildhall.membership.organisation.Place;
import org.guildhall.membership.transfer.TransferCourse.Step;
import org.guildhall.membership.transfer.TransferOutcome.Row;
import org.jspecify.annotations.Nullable;

/** Takes what officers of either side ask for, for many members at once; each has their own outcome. */
@ApplicationScoped
class TransferRequests {

    private final Memberships memberships;
    private final OrganisationPlaces places;
    private final OwnActs ownActs;
    private final TransferAsking asking;
    private final TransferCourse course;
    private final ProblemTexts texts;

    TransferRequests(
            Memberships memberships,
            OrganisationPlaces places,
            OwnActs ownActs,
            TransferAsking asking,
            TransferCourse course,
            ProblemTexts texts) {
        this.memberships = memberships;
        this.places = places;
        this.ownActs = ownActs;
        this.asking = asking;
        this.course = course;
        this.texts = texts;
    }

    /** What all of a call have in common. */
    private record Common(Place to, Map<UUID, MemberStanding> members, Map<UUID, Place> from, Set<UUID> own) {}

    /**
     * @throws ProblemException 404 when there is no such union, 409 {@code organisation-closed}, 403 {@code sign-in-unlinked}
     *     when nobody can tell who the caller is
     */
    @Transactional
    TransferOutcome ask(NewTransfers wish, Locale locale) {
        Place to = places.keepOpen(wish.toOrganisationId());
        Set<UUID> own = ownActs.ownMembers();
        Map<UUID, MemberStanding> members = memberships.lock(wish.memberIds());
        Map<UUID, Place> from = places.find(
                members.values().stream().map(MemberStanding::organisationId).toList());
        Common common = new Common(to, members, from, own);
        Map<UUID, Step> steps = new HashMap<>();
        Map<UUID, Row> refused = new HashMap<>();
        for (UUID id : new LinkedHashSet<>(wish.memberIds())) {
            try {
                steps.put(id, step(members.get(id), common, wish.reason()));
            } catch (ProblemException refusal) {
                refused.put(id, new Row(null, id, null, refusal.code(), texts.detail(locale, refusal)));
            }
        }
        Map<UUID, Row> rows = new HashMap<>(refused);
        course.begin(new ArrayList<>(steps.values())).forEach(begun -> rows.put(begun.memberId(), Row.of(begun)));
        return TransferOutcome.of(
                new LinkedHashSet<>(wish.memberIds()).stream().map(rows::get).toList());
    }

    private Step step(@Nullable MemberStanding member, Common common, TransferReason reason) {
        if (member == null) {
            throw ProblemException.notFound();
        }
        Place from = common.from().get(member.organisationId());
        TransferParty party = sideOf(from, common.to());
        if (common.own().contains(member.id())) {
            throw ProblemException.of(403, "own-membership");
        }
        return asking.begin(member, from, common.to(), party, reason);
    }

    /** For which side the caller speaks: for the one that is left, if for both, so that the other still has to answer. */
    private TransferParty sideOf(Place from, Place to) {
        if (places.covers(from, Position.ENROLMENT_OFFICER)) {
            return TransferParty.RELEASING;
        }
        if (places.covers(to, Position.ENROLMENT_OFFICER)) {
            return TransferParty.RECEIVING;
        }
        throw ProblemException.notFound();
    }
}
