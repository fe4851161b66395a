package org.guildhall.membership.employer.founding;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.paging.Page;
import org.guildhall.membership.employer.Employers;
import org.guildhall.membership.employer.StatedNames;
import org.guildhall.membership.member.MemberWork;
import org.guildhall.membership.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** Shows founding cases with the names and numbers of today. */
@ApplicationScoped
class FoundingCaseViews {

    private final FoundingGroupQueries groups;
    private final Organisations organisations;
    private final Employers employers;
    private final StatedNames stated;

    FoundingCaseViews(
            FoundingGroupQueries groups, Organisations organisations, Employers employers, StatedNames stated) {
        this.groups = groups;
        this.organisations = organisations;
        this.employers = employers;
        this.stated = stated;
    }

    FoundingCaseView of(FoundingCase founding) {
        return of(new Page<>(List.of(founding), null)).items().get(0);
    }

    Page<FoundingCaseView> of(Page<FoundingCase> page) {
        List<FoundingCase> cases = page.items();
        List<UUID> places = cases.stream().map(FoundingCase::organisationId).toList();
        Map<UUID, String> names = organisations.names(places);
        Map<UUID, UUID> parents = groups.parents(places);
        Map<UUID, Long> members =
                groups.count(cases.stream().map(FoundingCase::id).toList());
        Map<UUID, String> registered = employers.names(cases.stream()
                .flatMap(founding -> founding.employerId().stream())
                .toList());
        Map<ByteBuffer, MemberWork> said = stated.of(cases.stream()
                .filter(founding -> founding.employerId().isEmpty())
                .map(FoundingCase::employerKey)
                .toList());
        return page.map(founding -> founding.view(
                names.get(founding.organisationId()),
                parents.get(founding.organisationId()),
                founding.employerId()
                        .map(registered::get)
                        .orElseGet(() -> written(said.get(ByteBuffer.wrap(founding.employerKey())))),
                members.getOrDefault(founding.id(), 0L)));
    }

    private static @Nullable String written(@Nullable MemberWork said) {
        if (said == null) {
            return null;
        }
        return said.employer() == null ? said.employerCreditCode() : said.employer();
    }
}
