package org.guildhall.contest.recognition.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.member.Member;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.jspecify.annotations.Nullable;

/** The honours register: recommended upwards, each organisation accepts or returns, the conferring one enters it. */
@ApplicationScoped
class HonourService {

    private final HonourRepository honours;
    private final HonourTypeRepository types;
    private final OfficerAccess access;
    private final HonourRegister register;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    HonourService(
            HonourRepository honours,
            HonourTypeRepository types,
            OfficerAccess access,
            HonourRegister register,
            Cursors cursors,
            Ids ids,
            Clock clock) {
        this.honours = honours;
        this.types = types;
        this.access = access;
        this.register = register;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Recommends an honour, or registers it when the conferring organisation itself does.
     *
     * @throws ProblemException 404 for what lies outside one's scope, 403 for one's own, 422 for a holder of the wrong sort or of another
     *     subtree, 409 when the holder has it for that year
     */
    @Transactional
    HonourView recommend(NewHonour wish) {
        access.requireRuns(wish.recommendedBy());
        if (wish.year() > Clocks.today(clock).getYear() + 1) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/year", "range"));
        }
        HonourType type = types.findByIdOptional(wish.typeId())
                .filter(offered -> access.isWithin(offered.organisationId(), wish.recommendedBy()))
                .orElseThrow(() -> refused("/typeId", "honour-type-unknown"));
        Honour honour = new Honour(ids.next(), wish, holderOrganisation(type, wish), now());
        if (!register.enter(honour, type)) {
            throw ProblemException.of(409, "honour-held", honour.year());
        }
        return HonourView.of(honour, type);
    }

    private UUID holderOrganisation(HonourType type, NewHonour wish) {
        boolean isMembers = type.holder() == HonourHolder.MEMBER;
        UUID holder = isMembers ? wish.memberId() : wish.organisationId();
        if (holder == null || (isMembers ? wish.organisationId() : wish.memberId()) != null) {
            throw refused(isMembers ? "/memberId" : "/organisationId", "honour-holder");
        }
        UUID organisation =
                isMembers ? access.member(holder).map(Member::organisationId).orElse(null) : holder;
        if (organisation == null || !access.isWithin(wish.recommendedBy(), organisation)) {
            throw refused(isMembers ? "/memberId" : "/organisationId", "honour-holder");
        }
        return organisation;
    }

    /** @throws ProblemException 404 outside one's scope, 403 for one's own, 409 when it lies with nobody or the caller was for it before */
    @Transactional
    HonourView accept(UUID id) {
        Honour honour = lock(id);
        HonourType type = types.findById(honour.typeId());
        register.pass(honour, type, honour.requireLies());
        return HonourView.of(honour, type);
    }

    @Transactional
    HonourView sendBack(UUID id, String reason) {
        Honour honour = lock(id);
        honour.sendBack(reason);
        honours.flush();
        return HonourView.of(honour, types.findById(honour.typeId()));
    }

    private Honour lock(UUID id) {
        Honour honour = honours.lock(id).orElseThrow(ProblemException::notFound);
        access.requireReads(honour.organisationId());
        access.requireRuns(honour.requireLies());
        register.requireOther(honour);
        return honour;
    }

    @Transactional
    HonourView read(UUID id) {
        Honour honour = honours.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        access.requireReads(honour.organisationId());
        return HonourView.of(honour, types.findById(honour.typeId()));
    }

    @Transactional
    Page<HonourView> list(
            @Nullable UUID organisation, @Nullable HonourState state, @Nullable Integer year, PageQuery page) {
        String path = access.readablePath(organisation);
        return cursors.rising(
                        "honours:" + organisation + state + year,
                        page,
                        (after, size) -> honours.listBelow(path, state, year, after, size),
                        Honour::id)
                .map(honour -> HonourView.of(honour, types.findById(honour.typeId())));
    }

    private Instant now() {
        return Clocks.now(clock);
    }

    private static ProblemException refused(String pointer, String code) {
        return ProblemException.of(422, code).with(new FieldError(pointer, code));
    }
}
