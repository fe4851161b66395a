package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.employer.StatedEmployerQueries.Group;
import org.guildhall.membership.employer.StatedNames.Asked;
import org.guildhall.membership.employer.StatedNames.Said;
import org.guildhall.membership.organisation.Organisations;

/** Lets officers say which employers are meant by what members state and nobody else could tell. */
@ApplicationScoped
class StatedEmployerService {

    private static final int INDEX_BYTES = 32;

    private final StatedEmployerRows rows;
    private final StatedEmployerQueries queries;
    private final StatedNames names;
    private final CoveredEmployers covered;
    private final Organisations organisations;
    private final Cursors cursors;
    private final Moment moment;

    StatedEmployerService(
            StatedEmployerRows rows,
            StatedEmployerQueries queries,
            StatedNames names,
            CoveredEmployers covered,
            Organisations organisations,
            Cursors cursors,
            Moment moment) {
        this.rows = rows;
        this.queries = queries;
        this.names = names;
        this.covered = covered;
        this.organisations = organisations;
        this.cursors = cursors;
        this.moment = moment;
    }

    /** What most members state first. */
    @Transactional
    Page<StatedEmployerView> list(UUID organisationId, PageQuery page) {
        organisations.requireCovered(organisationId, CoveredEmployers.KEEPERS);
        Page<Group> groups = cursors.page(
                "stated-employers|" + organisationId,
                page,
                new Group(last(), Long.MAX_VALUE),
                keys -> new Group(read(keys.get(0)), Long.parseLong(keys.get(1))),
                (behind, size) -> queries.unmatched(organisationId, behind, size),
                group -> List.of(write(group.stated()), group.members()));
        Iterator<Said> said = names.of(groups.items().stream()
                        .map(group -> new Asked(organisationId, group.stated()))
                        .toList())
                .iterator();
        return groups.map(group -> view(group, said.next()));
    }

    /**
     * Whoever within the keeper's subtree states it works there, those who join later too.
     *
     * @throws ProblemException 404 outside the caller's scope, or where nobody there states it, 409 {@code employer-closed}
     */
    @Transactional
    LinkedMembers link(LinkStatedEmployer linking) {
        rows.lockRegister();
        Employer employer = covered.administered(linking.employerId());
        byte[] stated = read(linking.key());
        if (!queries.isStated(employer.id(), stated)) {
            throw ProblemException.notFound();
        }
        return new LinkedMembers(rows.link(employer.id(), stated, moment.now(), moment.by()));
    }

    private static StatedEmployerView view(Group group, Said said) {
        return new StatedEmployerView(write(group.stated()), said.name(), said.creditCode(), group.members());
    }

    private static byte[] last() {
        byte[] last = new byte[INDEX_BYTES];
        Arrays.fill(last, (byte) -1);
        return last;
    }

    private static String write(byte[] index) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(index);
    }

    private static byte[] read(String key) {
        return Base64.getUrlDecoder().decode(key);
    }
}
