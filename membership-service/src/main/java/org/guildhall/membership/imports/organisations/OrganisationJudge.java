package org.guildhall.membership.imports.organisations;

import static org.guildhall.membership.imports.engine.RowCells.fits;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.imports.engine.EarlierRows;
import org.guildhall.membership.imports.engine.ImportSubject.Within;
import org.guildhall.membership.imports.engine.RowFault;
import org.guildhall.membership.imports.engine.RowState;
import org.guildhall.membership.organisation.ImportedOrganisations;
import org.guildhall.membership.organisation.KnownOrganisation;
import org.guildhall.membership.organisation.NewOrganisation;
import org.guildhall.membership.organisation.OrganisationDetails;
import org.guildhall.membership.organisation.OrganisationDirectory;
import org.jspecify.annotations.Nullable;

/** Judges rows by what they say, by the tree and by the rows before them. */
@ApplicationScoped
class OrganisationJudge {

    private final OrganisationWords words;
    private final ImportedOrganisations organisations;
    private final OrganisationDirectory directory;
    private final EarlierRows earlier;
    private final Ids ids;

    OrganisationJudge(
            OrganisationWords words,
            ImportedOrganisations organisations,
            OrganisationDirectory directory,
            EarlierRows earlier,
            Ids ids) {
        this.words = words;
        this.organisations = organisations;
        this.directory = directory;
        this.earlier = earlier;
        this.ids = ids;
    }

    /** @param candidate null when the row can't be read */
    private record Read(SheetRow row, @Nullable OrganisationCandidate candidate, List<RowFault> faults) {}

    /** The verdict on each row, in their order; what earlier portions would make is known by their rows. */
    List<OrganisationVerdict> preview(Within within, SheetHeadings<SheetColumn> headings, List<SheetRow> rows) {
        return judge(within, headings, rows, true);
    }

    /** The same where earlier portions have been taken. */
    List<OrganisationVerdict> judge(Within within, SheetHeadings<SheetColumn> headings, List<SheetRow> rows) {
        return judge(within, headings, rows, false);
    }

    private List<OrganisationVerdict> judge(
            Within within, SheetHeadings<SheetColumn> headings, List<SheetRow> rows, boolean preview) {
        List<Read> read = rows.stream().map(row -> read(headings, row)).toList();
        List<OrganisationCandidate> candidates =
                read.stream().map(Read::candidate).filter(Objects::nonNull).toList();
        Set<String> written = candidates.stream()
                .map(OrganisationCandidate::parent)
                .filter(parent -> !parent.isEmpty())
                .collect(Collectors.toSet());
        Map<String, List<UUID>> meant = directory.below(within.organisationId(), written);
        Set<UUID> parents = meant.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        parents.add(within.organisationId());
        ParentsInFile inFile = new ParentsInFile(
                meant, organisations.find(parents), preview ? earlier.of(within.importId(), written) : Map.of());
        List<KnownOrganisation> like = organisations.like(
                within.organisationId(),
                candidates.stream().map(OrganisationCandidate::name).toList(),
                candidates.stream()
                        .map(candidate -> candidate.details().creditCode())
                        .filter(Objects::nonNull)
                        .toList());
        return read.stream().map(row -> verdict(within, row, inFile, like)).toList();
    }

    private Read read(SheetHeadings<SheetColumn> headings, SheetRow row) {
        OrganisationReader reader = new OrganisationReader(words, organisations, headings, row);
        OrganisationCandidate candidate = reader.read().orElse(null);
        return new Read(row, candidate, reader.faults());
    }

    private OrganisationVerdict verdict(Within within, Read read, ParentsInFile inFile, List<KnownOrganisation> like) {
        OrganisationCandidate candidate = read.candidate();
        if (candidate == null) {
            return new OrganisationVerdict(read.row(), RowState.FAULTY, read.faults(), null, null, null);
        }
        List<RowFault> faults = new ArrayList<>(read.faults());
        ParentsInFile.Parent parent = inFile.parent(within.organisationId(), candidate.parent());
        Optional.ofNullable(parent.fault())
                .ifPresent(code -> faults.add(RowFault.of(OrganisationColumn.PARENT.heading(), code)));
        if (parent.level() != null && !candidate.level().isBelow(parent.level())) {
            faults.add(RowFault.of(OrganisationColumn.LEVEL.heading(), "level-inverted"));
        }
        RowState state = compare(candidate, parent, like, faults);
        NewOrganisation organisation = parent.id() == null
                ? null
                : new NewOrganisation(
                        ids.next(),
                        parent.id(),
                        candidate.name(),
                        candidate.level(),
                        candidate.kind(),
                        candidate.details());
        OrganisationVerdict verdict =
                new OrganisationVerdict(read.row(), state, faults, candidate, organisation, key(candidate));
        inFile.add(verdict);
        return verdict;
    }

    /** The credit code, or the name below a parent. */
    private static byte[] key(OrganisationCandidate candidate) {
        String key = candidate.details().creditCode() == null
                ? candidate.name() + "|" + candidate.parent()
                : candidate.details().creditCode();
        return key.getBytes(StandardCharsets.UTF_8);
    }

    /** An import founds organisations and changes none: one that stands there is as the row says, or the row is an error. */
    private static RowState compare(
            OrganisationCandidate row,
            ParentsInFile.Parent parent,
            List<KnownOrganisation> like,
            List<RowFault> faults) {
        String code = row.details().creditCode();
        List<KnownOrganisation> meant = like.stream()
                .filter(known -> code != null && code.equals(known.details().creditCode())
                        || known.name().equals(row.name())
                                && parent.id() != null
                                && parent.id().equals(known.parentId()))
                .toList();
        if (meant.isEmpty()) {
            return RowState.READY;
        }
        if (meant.stream().anyMatch(known -> isUnchanged(row, parent, known))) {
            return RowState.UNCHANGED;
        }
        faults.add(RowFault.of(OrganisationColumn.NAME.heading(), "organisation-differs"));
        return RowState.FAULTY;
    }

    private static boolean isUnchanged(
            OrganisationCandidate row, ParentsInFile.Parent parent, KnownOrganisation known) {
        OrganisationDetails said = row.details();
        OrganisationDetails is = known.details();
        return row.name().equals(known.name())
                && row.level() == known.level()
                && row.kind() == known.kind()
                && Objects.equals(parent.id(), known.parentId())
                && fits(said.creditCode(), is.creditCode())
                && fits(said.areaCode(), is.areaCode())
                && fits(said.industry(), is.industry())
                && fits(said.foundedOn(), is.foundedOn())
                && fits(said.termYears(), is.termYears())
                && fits(said.nextElectionOn(), is.nextElectionOn())
                && fits(said.employeeCount(), is.employeeCount());
    }
}
