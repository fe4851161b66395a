package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.web.IfMatch;
import org.guildhall.membership.employer.EmployerRepository.Wanted;
import org.guildhall.membership.organisation.OrganisationPolicy;
import org.jspecify.annotations.Nullable;

/** Keeps the register of employers. */
@ApplicationScoped
class EmployerService {

    private final EmployerRepository repository;
    private final CoveredEmployers covered;
    private final EmployerUnions unions;
    private final EmployerChanges changes;
    private final EmployerIndex index;
    private final Cursors cursors;
    private final Moment moment;

    EmployerService(
            EmployerRepository repository,
            CoveredEmployers covered,
            EmployerUnions unions,
            EmployerChanges changes,
            EmployerIndex index,
            Cursors cursors,
            Moment moment) {
        this.repository = repository;
        this.covered = covered;
        this.unions = unions;
        this.changes = changes;
        this.index = index;
        this.cursors = cursors;
        this.moment = moment;
    }

    /**
     * @throws ProblemException 404 outside the caller's scope, 422 naming the fields that are wrong, 409
     *     {@code employer-registered} when the credit code is another employer's
     */
    @Transactional
    EmployerView register(RegisterEmployer registering) {
        LocalDate effectiveOn = OrganisationPolicy.effectiveOn(registering.effectiveOn(), moment.today());
        EmployerDetails details = registering.details();
        EmployerPolicy.requireSound(details, null);
        unions.keepOpen(registering.keeperId(), details.unionId());
        requireUnregistered(details.creditCode());
        Employer employer =
                new Employer(moment.nextId(), registering.keeperId(), details, codeIndex(details), moment.now());
        repository.persistAndFlush(employer);
        changes.registered(employer, effectiveOn);
        return EmployerView.of(employer);
    }

    /** What is as it was before is no change and no fact. */
    @Transactional
    EmployerView edit(UUID id, EditEmployer edit, IfMatch ifMatch) {
        Employer employer = covered.administered(id);
        ifMatch.require(employer.version());
        EmployerDetails before = employer.details();
        EmployerDetails edited = edit.over(before);
        LocalDate effectiveOn = OrganisationPolicy.effectiveOn(edit.effectiveOn(), moment.today());
        EmployerPolicy.requireSound(edited, before);
        if (edited.equals(before)) {
            return EmployerView.of(employer);
        }
        unions.keepOpen(
                employer.keeperId(), Objects.equals(edited.unionId(), before.unionId()) ? null : edited.unionId());
        if (!Objects.equals(edited.creditCode(), before.creditCode())) {
            requireUnregistered(edited.creditCode());
        }
        employer.edit(edited, codeIndex(edited));
        repository.flush();
        changes.changed(employer, effectiveOn);
        return EmployerView.of(employer);
    }

    /** Whoever meant it may mean another one, or one that is registered later. */
    @Transactional
    EmployerView close(UUID id, CloseEmployer closing, IfMatch ifMatch) {
        Employer employer = covered.administered(id);
        ifMatch.require(employer.version());
        LocalDate effectiveOn = OrganisationPolicy.effectiveOn(closing.effectiveOn(), moment.today());
        unions.keepOpen(employer.keeperId(), null);
        employer.close(closing.reason(), effectiveOn);
        repository.flush();
        changes.closed(employer, closing.reason(), effectiveOn);
        return EmployerView.of(employer);
    }

    @Transactional
    EmployerView read(UUID id) {
        return EmployerView.of(covered.visible(id));
    }

    @Transactional
    Page<EmployerView> list(Wanted wanted, PageQuery page) {
        List<String> scope = unions.scope(CoveredEmployers.READERS);
        return cursors.rising(
                        "employers|" + wanted,
                        page,
                        (after, size) -> repository.findInScope(scope, wanted, after, size),
                        Employer::id)
                .map(EmployerView::of);
    }

    /** The last recorded first. */
    @Transactional
    Page<EmployerChangeView> history(UUID id, PageQuery page) {
        covered.audited(id);
        return cursors.page(
                "employers/" + id + "/history",
                page,
                Long.MAX_VALUE,
                keys -> Long.valueOf(keys.get(0)),
                (before, size) -> repository.findChanges(id, before, size).stream()
                        .map(EmployerChange::view)
                        .toList(),
                change -> List.of(change.version()));
    }

    /** Whoever registers another one waits: the register is locked. */
    private void requireUnregistered(@Nullable String creditCode) {
        if (creditCode != null && repository.findOpenByCode(creditCode).isPresent()) {
            throw ProblemException.of(409, "employer-registered")
                    .with(new FieldError("/creditCode", "employer-registered"));
        }
    }

    private byte @Nullable [] codeIndex(EmployerDetails details) {
        return details.creditCode() == null ? null : index.ofCode(details.creditCode());
    }
}
