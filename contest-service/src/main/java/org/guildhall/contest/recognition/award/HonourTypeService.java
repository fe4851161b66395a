package org.guildhall.contest.recognition.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;
import org.jspecify.annotations.Nullable;

/** The kinds of honours an organisation confers. */
@ApplicationScoped
class HonourTypeService {

    private final HonourTypeRepository types;
    private final OfficerAccess access;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    HonourTypeService(HonourTypeRepository types, OfficerAccess access, Cursors cursors, Ids ids, Clock clock) {
        this.types = types;
        this.access = access;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 404 outside one's scope, 422 for a level above one's own, 409 when the organisation has the code already */
    @Transactional
    HonourTypeView create(NewHonourType wish) {
        access.requireRuns(wish.organisationId());
        access.requireReaches(wish.organisationId(), wish.level().lowestConferrer(), "/level");
        HonourType type = new HonourType(ids.next(), wish, clock.instant());
        if (!types.add(type)) {
            throw ProblemException.of(409, "honour-type-known");
        }
        return HonourTypeView.of(type);
    }

    /** What can be conferred is public. */
    @Transactional
    Page<HonourTypeView> list(@Nullable UUID organisation, PageQuery page) {
        if (organisation == null) {
            throw ProblemException.of(400, "invalid-parameter").with(new FieldError("/organisation", "required"));
        }
        return cursors.rising(
                        "honour-types:" + organisation,
                        page,
                        (after, size) -> types.listOf(organisation, after, size),
                        HonourType::id)
                .map(HonourTypeView::of);
    }
}
