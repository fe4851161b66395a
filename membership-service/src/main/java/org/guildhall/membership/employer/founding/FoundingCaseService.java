package org.guildhall.membership.employer.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.employer.Moment;
import org.guildhall.membership.privacy.FieldCipher;

/** Closes founding cases: by a union that the members move into, or with a reason why there is none. */
@ApplicationScoped
class FoundingCaseService {

    private final FoundingCaseRepository repository;
    private final CaseMembers members;
    private final CaseUnions unions;
    private final FoundingCaseViews views;
    private final Outbox outbox;
    private final FieldCipher cipher;
    private final Moment moment;

    FoundingCaseService(
            FoundingCaseRepository repository,
            CaseMembers members,
            CaseUnions unions,
            FoundingCaseViews views,
            Outbox outbox,
            FieldCipher cipher,
            Moment moment) {
        this.repository = repository;
        this.members = members;
        this.unions = unions;
        this.views = views;
        this.outbox = outbox;
        this.cipher = cipher;
        this.moment = moment;
    }

    /**
     * The union is founded and the members are in it, in one transaction: nobody sees one without the other. Who leaves at this
     * moment isn't moved; who joins at this moment stays in the catch-all union.
     *
     * @throws ProblemException 404 unless the caller administers the union above, 403 {@code own-membership} when they are one of
     *     the members, 409 when the case is closed, nobody is left, or the employer is closed or has a union by now, otherwise as
     *     {@code POST /organisations}
     */
    @Transactional
    FoundingCaseView found(UUID id, FoundFromCase founding) {
        UUID parent = keep(id);
        FoundingCase locked = lockOpen(id);
        UUID union = unions.found(locked, parent, founding, members.count(locked));
        int moved = members.move(locked, union);
        if (moved == 0) {
            throw ProblemException.of(409, "founding-case-empty");
        }
        locked.found(union, moved, moment.by(), moment.now());
        return closed(locked);
    }

    /** @throws ProblemException 404 unless the caller administers the union above, 409 when the case is closed */
    @Transactional
    FoundingCaseView dismiss(UUID id, DismissFoundingCase dismissing) {
        var unused = keep(id);
        FoundingCase locked = lockOpen(id);
        locked.dismiss(dismissing, cipher, members.count(locked), moment.by(), moment.now());
        return closed(locked);
    }

    /** Tree and union first, as who merges does; then the case. Tells the union above. */
    private UUID keep(UUID id) {
        return unions.keep(repository.organisationOf(id).orElseThrow(ProblemException::notFound));
    }

    private FoundingCase lockOpen(UUID id) {
        FoundingCase founding = repository.lock(id).orElseThrow(ProblemException::notFound);
        founding.requireOpen();
        return founding;
    }

    private FoundingCaseView closed(FoundingCase founding) {
        repository.flush();
        outbox.append(founding.closed());
        return views.of(founding);
    }
}
