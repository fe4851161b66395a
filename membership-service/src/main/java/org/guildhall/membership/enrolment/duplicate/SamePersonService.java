package org.guildhall.membership.enrolment.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.membership.enrolment.duplicate.SamePersonQueries.Pair;
import org.guildhall.membership.enrolment.duplicate.SamePersonView.PersonRecord;
import org.guildhall.membership.organisation.Organisations;

/** Shows officers who was recorded twice. */
@ApplicationScoped
class SamePersonService {

    private final SamePersonQueries queries;
    private final Organisations organisations;
    private final Cursors cursors;

    SamePersonService(SamePersonQueries queries, Organisations organisations, Cursors cursors) {
        this.queries = queries;
        this.organisations = organisations;
        this.cursors = cursors;
    }

    @Transactional
    Page<SamePersonView> list(UUID organisation, PageQuery page) {
        organisations.requireCovered(organisation, Position.ENROLMENT_OFFICER);
        return cursors.rising(
                        "same-persons|" + organisation,
                        page,
                        (after, size) -> queries.pairs(organisation, after, size),
                        Pair::person)
                .map(this::view);
    }

    private SamePersonView view(Pair pair) {
        List<PersonRecord> records =
                Stream.of(pair.sameAs(), pair.person()).map(this::recordOf).toList();
        return new SamePersonView(pair.foundAt(), records);
    }

    private PersonRecord recordOf(UUID person) {
        return new PersonRecord(
                queries.person(person).masked(), queries.memberships(person), queries.applications(person));
    }
}
