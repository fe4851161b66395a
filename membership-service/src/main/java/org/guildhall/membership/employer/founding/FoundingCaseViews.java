package org.guildhall.membership.employer.founding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.paging.Page;
import org.guildhall.membership.employer.Employers;
import org.guildhall.membership.employer.StatedNames;
import org.guildhall.membership.employer.StatedNames.Asked;
import org.guildhall.membership.employer.StatedNames.Said;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.privacy.FieldCipher;

/** Shows founding cases with the names and numbers of today. */
@ApplicationScoped
class FoundingCaseViews {

    private final FoundingGroupQueries groups;
    private final Organisations organisations;
    private final Employers employers;
    private final StatedNames names;
    private final FieldCipher cipher;

    FoundingCaseViews(
            FoundingGroupQueries groups,
            Organisations organisations,
            Employers employers,
            StatedNames names,
            FieldCipher cipher) {
        this.groups = groups;
        this.organisations = organisations;
        this.employers = employers;
        this.names = names;
        this.cipher = cipher;
    }

    FoundingCaseView of(FoundingCase founding) {
        return of(new Page<>(List.of(founding), null)).items().get(0);
    }

    Page<FoundingCaseView> of(Page<FoundingCase> page) {
        List<FoundingCase> cases = page.items();
        List<UUID> places = cases.stream().map(FoundingCase::organisationId).toList();
        Map<UUID, String> unions = organisations.names(places);
        Map<UUID, UUID> parents = groups.parents(places);
        Map<UUID, Long> members =
                groups.count(cases.stream().map(FoundingCase::id).toList());
        Map<UUID, String> registered = employers.names(cases.stream()
                .flatMap(founding -> founding.employerId().stream())
                .toList());
        Map<UUID, String> stated = stated(cases);
        return page.map(founding -> founding.view(
                unions.get(founding.organisationId()),
                parents.get(founding.organisationId()),
                founding.employerId().map(registered::get).orElseGet(() -> stated.get(founding.id())),
                members.getOrDefault(founding.id(), 0L),
                cipher));
    }

    /** By the ids of those whose employer the register doesn't have. */
    private Map<UUID, String> stated(List<FoundingCase> cases) {
        List<FoundingCase> unregistered = cases.stream()
                .filter(founding -> founding.employerId().isEmpty())
                .toList();
        Iterator<Said> said = names.of(unregistered.stream()
                        .map(founding -> new Asked(founding.place(), founding.employerKey()))
                        .toList())
                .iterator();
        Map<UUID, String> stated = new HashMap<>();
        for (FoundingCase founding : unregistered) {
            Said words = said.next();
            stated.put(founding.id(), words.name() == null ? words.creditCode() : words.name());
        }
        return stated;
    }
}
