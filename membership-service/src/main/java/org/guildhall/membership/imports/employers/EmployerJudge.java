package org.guildhall.membership.imports.employers;

import static org.guildhall.membership.imports.engine.RowCells.fits;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.employer.EmployerDetails;
import org.guildhall.membership.employer.EmployerUnions;
import org.guildhall.membership.employer.ImportedEmployers;
import org.guildhall.membership.employer.ImportedEmployers.Register;
import org.guildhall.membership.employer.KnownEmployer;
import org.guildhall.membership.employer.NewEmployer;
import org.guildhall.membership.imports.engine.ImportSubject.Within;
import org.guildhall.membership.imports.engine.RowFault;
import org.guildhall.membership.imports.engine.RowState;
import org.guildhall.membership.organisation.OrganisationDirectory;
import org.jspecify.annotations.Nullable;

/** Judges rows by what they say and by what the register has. */
@ApplicationScoped
class EmployerJudge {

    private final OrganisationDirectory directory;
    private final EmployerUnions unions;
    private final ImportedEmployers employers;
    private final Ids ids;

    EmployerJudge(OrganisationDirectory directory, EmployerUnions unions, ImportedEmployers employers, Ids ids) {
        this.directory = directory;
        this.unions = unions;
        this.employers = employers;
        this.ids = ids;
    }

    /** @param candidate null when the row can't be read */
    private record Read(SheetRow row, @Nullable EmployerCandidate candidate, List<RowFault> faults) {}

    /** What the rows of a portion could mean. */
    private record Known(Map<String, List<UUID>> organisations, EmployerUnions.Standing standing, Register register) {}

    /** The verdict on each row, in their order. */
    List<EmployerVerdict> judge(Within within, SheetHeadings<SheetColumn> headings, List<SheetRow> rows) {
        List<Read> read = rows.stream().map(row -> read(headings, row)).toList();
        List<EmployerCandidate> candidates =
                read.stream().map(Read::candidate).filter(Objects::nonNull).toList();
        Map<String, List<UUID>> meant = directory.below(
                within.organisationId(),
                candidates.stream()
                        .flatMap(candidate -> Stream.of(candidate.union(), candidate.keeper()))
                        .filter(written -> !written.isEmpty())
                        .collect(Collectors.toSet()));
        Set<UUID> places = meant.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        places.add(within.organisationId());
        Known known = new Known(
                meant,
                unions.standing(places),
                employers.known(
                        within.organisationId(),
                        candidates.stream().map(EmployerCandidate::details).toList()));
        return read.stream().map(row -> verdict(within, row, known)).toList();
    }

    private static Read read(SheetHeadings<SheetColumn> headings, SheetRow row) {
        EmployerReader reader = new EmployerReader(headings, row);
        EmployerCandidate candidate = reader.read().orElse(null);
        return new Read(row, candidate, reader.faults());
    }

    private EmployerVerdict verdict(Within within, Read read, Known known) {
        EmployerCandidate candidate = read.candidate();
        if (candidate == null) {
            return new EmployerVerdict(read.row(), RowState.FAULTY, read.faults(), null, null);
        }
        List<RowFault> faults = new ArrayList<>(read.faults());
        UUID keeper = candidate.keeper().isEmpty()
                ? within.organisationId()
                : organisation(candidate.keeper(), EmployerColumn.KEEPER, known, faults);
        UUID union = candidate.union().isEmpty()
                ? null
                : organisation(candidate.union(), EmployerColumn.UNION, known, faults);
        if (keeper == null) {
            return new EmployerVerdict(read.row(), RowState.FAULTY, faults, null, null);
        }
        EmployerDetails details = candidate.details().joining(union);
        if (union != null && !known.standing().isUnionBelow(keeper, union)) {
            faults.add(RowFault.of(EmployerColumn.UNION.heading(), "union-not-here"));
        }
        RowState state = compare(candidate, details, keeper, known.register(), faults);
        return new EmployerVerdict(
                read.row(),
                state,
                faults,
                new NewEmployer(ids.next(), keeper, details),
                employers.key(details, keeper));
    }

    private static @Nullable UUID organisation(
            String written, EmployerColumn column, Known known, List<RowFault> faults) {
        List<UUID> meant = known.organisations().getOrDefault(written, List.of());
        if (meant.size() == 1) {
            return meant.get(0);
        }
        faults.add(RowFault.of(column.heading(), meant.isEmpty() ? "unknown-union" : "ambiguous-union"));
        return null;
    }

    /** An import registers employers and changes none: one that is there is as the row says, or the row is an error. */
    private RowState compare(
            EmployerCandidate row, EmployerDetails details, UUID keeper, Register register, List<RowFault> faults) {
        KnownEmployer sameCode =
                details.creditCode() == null ? null : register.byCode().get(details.creditCode());
        if (sameCode != null && !sameCode.inScope()) {
            faults.add(RowFault.of(EmployerColumn.CREDIT_CODE.heading(), "employer-registered"));
            return RowState.FAULTY;
        }
        List<KnownEmployer> meant = sameCode != null
                ? List.of(sameCode)
                : employers.named(register, details.name()).stream()
                        .filter(known ->
                                details.creditCode() == null || known.details().creditCode() == null)
                        .filter(known ->
                                row.keeper().isEmpty() || known.keeperId().equals(keeper))
                        .toList();
        if (meant.isEmpty()) {
            return RowState.READY;
        }
        if (meant.stream().anyMatch(known -> isUnchanged(row, details, keeper, known))) {
            return RowState.UNCHANGED;
        }
        faults.add(RowFault.of(EmployerColumn.NAME.heading(), "employer-differs"));
        return RowState.FAULTY;
    }

    private static boolean isUnchanged(
            EmployerCandidate row, EmployerDetails details, UUID keeper, KnownEmployer known) {
        EmployerDetails is = known.details();
        return details.name().equals(is.name())
                && (row.keeper().isEmpty() || keeper.equals(known.keeperId()))
                && fits(details.creditCode(), is.creditCode())
                && fits(details.aboveDesignatedSize(), is.aboveDesignatedSize())
                && fits(details.employeeCount(), is.employeeCount())
                && fits(details.areaCode(), is.areaCode())
                && fits(details.unionId(), is.unionId());
    }
}
