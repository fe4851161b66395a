package org.guildhall.membership.imports.organisations;

import static org.guildhall.membership.imports.engine.ListExport.said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.membership.imports.engine.ListExport;
import org.guildhall.membership.organisation.ImportedOrganisations;
import org.guildhall.membership.organisation.KnownOrganisation;
import org.guildhall.membership.organisation.OrganisationDetails;
import org.guildhall.membership.organisation.OrganisationDirectory;
import org.guildhall.membership.organisation.Organisations;

/** Writes the organisations below one as a list that can be imported there, parents before their children. */
@ApplicationScoped
class OrganisationExports {

    private final ImportedOrganisations tree;
    private final Organisations organisations;
    private final OrganisationDirectory directory;
    private final OrganisationWords words;

    OrganisationExports(
            ImportedOrganisations tree,
            Organisations organisations,
            OrganisationDirectory directory,
            OrganisationWords words) {
        this.tree = tree;
        this.organisations = organisations;
        this.directory = directory;
        this.words = words;
    }

    /**
     * A list that is read as it is written.
     *
     * @throws ProblemException 404 outside the caller's scope
     */
    @Transactional
    ListExport<KnownOrganisation> open(UUID root) {
        organisations.requireCovered(root, Position.ADMINISTRATOR);
        return new ListExport<>(
                "工会",
                Stream.of(OrganisationColumn.values()).map(SheetColumn::heading).toList(),
                (last, size) -> tree.below(root, last == null ? "" : last.path(), size),
                portion -> lines(root, portion),
                null);
    }

    private List<List<String>> lines(UUID root, List<KnownOrganisation> portion) {
        Map<UUID, String> written = directory.written(
                root,
                portion.stream()
                        .map(KnownOrganisation::parentId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return portion.stream()
                .map(organisation -> line(organisation, written.get(organisation.parentId())))
                .toList();
    }

    private List<String> line(KnownOrganisation organisation, String parent) {
        OrganisationDetails details = organisation.details();
        return List.of(
                organisation.name(),
                words.levels().title(organisation.level()),
                words.kinds().title(organisation.kind()),
                parent,
                said(details.creditCode()),
                said(details.areaCode()),
                said(details.industry()),
                said(details.foundedOn()),
                said(details.term()),
                said(details.nextElectionOn()),
                said(details.employeeCount()));
    }
}
