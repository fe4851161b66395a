package org.guildhall.membership.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.member.OwnActs;
import org.guildhall.membership.organisation.OrganisationPlaces;
import org.guildhall.membership.organisation.Place;
import org.guildhall.membership.transfer.Transfer.Deed;
import org.guildhall.membership.transfer.TransferCourse.Step;
import org.guildhall.membership.transfer.TransferOutcome.Row;
import org.jspecify.annotations.Nullable;

/** Lets officers answer for their side, for many transfers at once; each has its own outcome, and all are one transaction. */
@ApplicationScoped
class TransferDecisions {

    private final TransferCourse course;
    private final OrganisationPlaces places;
    private final OwnActs ownActs;
    private final ProblemTexts texts;
    private final Caller caller;
    private final Clock clock;

    TransferDecisions(
            TransferCourse course,
            OrganisationPlaces places,
            OwnActs ownActs,
            ProblemTexts texts,
            Caller caller,
            Clock clock) {
        this.course = course;
        this.places = places;
        this.ownActs = ownActs;
        this.texts = texts;
        this.caller = caller;
        this.clock = clock;
    }

    /** What all of a call have in common. */
    private record Call(TransferAct act, Deed deed, Map<UUID, Place> places, Set<UUID> own) {}

    @Transactional
    TransferOutcome release(List<UUID> ids, Locale locale) {
        return decide(ids, TransferAct.RELEASE, deed(), locale);
    }

    @Transactional
    TransferOutcome accept(List<UUID> ids, Locale locale) {
        return decide(ids, TransferAct.ACCEPT, deed(), locale);
    }

    @Transactional
    TransferOutcome refuse(List<UUID> ids, TransferRefusal reason, Locale locale) {
        return decide(ids, TransferAct.REFUSE, deed().refusing(reason), locale);
    }

    @Transactional
    TransferOutcome cancel(List<UUID> ids, Locale locale) {
        return decide(ids, TransferAct.CANCEL, deed().cancelling(), locale);
    }

    private Deed deed() {
        return Deed.of(clock.instant(), caller.subject());
    }

    /** A refusal changes nothing, because a transfer is asked before it is changed. */
    private TransferOutcome decide(List<UUID> ids, TransferAct act, Deed deed, Locale locale) {
        places.keepTree();
        Set<UUID> own = ownActs.ownMembers();
        Set<UUID> wanted = new LinkedHashSet<>(ids);
        Map<UUID, Transfer> found =
                course.lock(wanted).stream().collect(Collectors.toMap(Transfer::id, Function.identity()));
        Call call = new Call(act, deed, placesOf(found.values()), own);
        List<Step> steps = new ArrayList<>();
        Map<UUID, Row> rows = new HashMap<>();
        for (UUID id : wanted) {
            try {
                steps.add(step(found.get(id), call));
            } catch (ProblemException refusal) {
                rows.put(id, new Row(id, null, null, refusal.code(), texts.detail(locale, refusal)));
            }
        }
        course.take(steps).forEach(taken -> rows.put(taken.id(), Row.of(taken)));
        return TransferOutcome.of(wanted.stream().map(rows::get).toList());
    }

    private Map<UUID, Place> placesOf(Collection<Transfer> transfers) {
        return places.find(transfers.stream()
                .flatMap(transfer -> Stream.of(transfer.fromOrganisationId(), transfer.toOrganisationId()))
                .collect(Collectors.toSet()));
    }

    private Step step(@Nullable Transfer transfer, Call call) {
        if (transfer == null) {
            throw ProblemException.notFound();
        }
        boolean releasing = speaksFor(transfer.fromOrganisationId(), call);
        boolean receiving = speaksFor(transfer.toOrganisationId(), call);
        if (!releasing && !receiving) {
            throw ProblemException.notFound();
        }
        if (call.own().contains(transfer.memberId())) {
            throw ProblemException.of(403, "own-membership");
        }
        TransferLine line = TransferLine.of(transfer.state(), transfer.asking().party(), call.act());
        boolean may = switch (line.by()) {
            case RELEASING -> releasing;
            case RECEIVING -> receiving;
            case MEMBER -> false;
        };
        if (!may) {
            throw ProblemException.of(403, "transfer-other-side");
        }
        return new Step(transfer, line.through(), call.deed());
    }

    private boolean speaksFor(UUID organisationId, Call call) {
        return places.covers(call.places().get(organisationId), Position.ENROLMENT_OFFICER);
    }
}
