package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;

/** Tells what was changed of an organisation, and what it was on some day. */
@ApplicationScoped
class OrganisationHistoryService {

    private final OrganisationRepository repository;
    private final OrganisationPastQueries past;
    private final CoveredOrganisations covered;
    private final Cursors cursors;
    private final Clock clock;

    OrganisationHistoryService(
            OrganisationRepository repository,
            OrganisationPastQueries past,
            CoveredOrganisations covered,
            Cursors cursors,
            Clock clock) {
        this.repository = repository;
        this.past = past;
        this.covered = covered;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** The last recorded first. */
    @Transactional
    Page<OrganisationChangeView> history(UUID id, PageQuery page) {
        covered.audited(id);
        return cursors.page(
                        "organisations/" + id + "/history",
                        page,
                        Long.MAX_VALUE,
                        keys -> Long.valueOf(keys.get(0)),
                        (before, size) -> repository.findChanges(id, before, size),
                        change -> List.of(change.version()))
                .map(OrganisationChangeView::of);
    }

    /** Whoever may look at an organisation today may see what it was. */
    @Transactional
    OrganisationView read(UUID id, LocalDate day) {
        covered.visible(id);
        requirePast(day);
        return past.find(id, day).orElseThrow(ProblemException::notFound);
    }

    /** The organisations below it on that day, as they were, though they have moved away since. */
    @Transactional
    Page<OrganisationView> children(UUID id, LocalDate day, boolean closedToo, PageQuery page) {
        covered.visible(id);
        requirePast(day);
        return cursors.rising(
                "organisations/" + id + "/children|" + closedToo + "|" + day,
                page,
                (after, size) -> past.findChildren(id, day, closedToo, after, size),
                OrganisationView::id);
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(Clocks.today(clock))) {
            throw ProblemException.of(400, "invalid-parameter").with(new FieldError("/asOf", "future-date"));
        }
    }
}
