package org.guildhall.membership.organisation.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Shows areas level by level. */
@ApplicationScoped
class AreaService {

    /** @throws ProblemException 404 when there is no such parent, and never was */
    List<AreaView> list(@Nullable String parent, boolean retiredToo) {
        if (parent != null && Areas.find(parent).isEmpty()) {
            throw ProblemException.notFound();
        }
        return Areas.within(parent).stream()
                .filter(area -> retiredToo || !area.isRetired())
                .map(AreaView::of)
                .toList();
    }
}
