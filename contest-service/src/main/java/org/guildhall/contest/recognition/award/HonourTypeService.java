package org.guildhall.contest.recognition.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

/** The kinds of honours an organisation confers. */
@ApplicationScoped
class HonourTypeService {

    private final HonourTypeRepository types;
    private final OfficerAccess access;
    private final Ids ids;
    private final Clock clock;

    HonourTypeService(HonourTypeRepository types, OfficerAccess access, Ids ids, Clock clock) {
        this.types = types;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 404 outside one's scope, 409 when the organisation has the code already */
    @Transactional
    HonourTypeView create(NewHonourType wish) {
        access.requireRuns(wish.organisationId());
        UUID id = ids.next();
        if (!types.add(id, wish, clock.instant())) {
            throw ProblemException.of(409, "honour-type-known");
        }
        return new HonourTypeView(id, wish.organisationId(), wish.code(), wish.title(), wish.level(), wish.holder());
    }

    /** What can be conferred is public. */
    @Transactional
    List<HonourTypeView> list(UUID organisation, UUID after, int size) {
        if (organisation == null) {
            throw ProblemException.of(400, "invalid-parameter").with(new FieldError("/organisation", "required"));
        }
        return types.listOf(organisation, after, size).stream()
                .map(HonourTypeView::of)
                .toList();
    }
}
