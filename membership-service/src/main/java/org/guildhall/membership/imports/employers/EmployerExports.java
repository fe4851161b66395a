package org.guildhall.membership.imports.employers;

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
import org.guildhall.membership.employer.EmployerDetails;
import org.guildhall.membership.employer.ImportedEmployers;
import org.guildhall.membership.employer.KnownEmployer;
import org.guildhall.membership.imports.engine.ListExport;
import org.guildhall.membership.organisation.OrganisationDirectory;
import org.guildhall.membership.organisation.Organisations;

/** Writes the employers that an organisation keeps, or one below it, as a list that can be imported. */
@ApplicationScoped
class EmployerExports {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ImportedEmployers employers;
    private final Organisations organisations;
    private final OrganisationDirectory directory;

    EmployerExports(ImportedEmployers employers, Organisations organisations, OrganisationDirectory directory) {
        this.employers = employers;
        this.organisations = organisations;
        this.directory = directory;
    }

    /**
     * A list that is read as it is written.
     *
     * @throws ProblemException 404 outside the caller's scope
     */
    @Transactional
    ListExport<KnownEmployer> open(UUID root) {
        organisations.requireCovered(root, Position.ENROLMENT_OFFICER);
        return new ListExport<>(
                "用人单位",
                Stream.of(EmployerColumn.values()).map(SheetColumn::heading).toList(),
                (last, size) -> employers.below(root, last == null ? BEFORE_ALL : last.id(), size),
                portion -> lines(root, portion),
                null);
    }

    private List<List<String>> lines(UUID root, List<KnownEmployer> portion) {
        Map<UUID, String> written = directory.written(
                root,
                portion.stream()
                        .flatMap(employer -> Stream.of(
                                employer.keeperId(), employer.details().unionId()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return portion.stream().map(employer -> line(employer, written)).toList();
    }

    private static List<String> line(KnownEmployer employer, Map<UUID, String> written) {
        EmployerDetails details = employer.details();
        return List.of(
                details.name(),
                said(details.creditCode()),
                details.aboveDesignatedSize() == null ? "" : details.aboveDesignatedSize() ? "是" : "否",
                said(details.employeeCount()),
                said(details.areaCode()),
                details.unionId() == null ? "" : written.getOrDefault(details.unionId(), ""),
                written.get(employer.keeperId()));
    }
}
