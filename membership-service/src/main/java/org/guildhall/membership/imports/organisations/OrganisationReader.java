package org.guildhall.membership.imports.organisations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.membership.imports.engine.RowCells;
import org.guildhall.membership.imports.engine.RowFault;
import org.guildhall.membership.imports.engine.WordList;
import org.guildhall.membership.organisation.CreditCode;
import org.guildhall.membership.organisation.ImportedOrganisations;
import org.guildhall.membership.organisation.OrganisationDetails;
import org.guildhall.membership.organisation.OrganisationKind;
import org.guildhall.membership.organisation.OrganisationLevel;
import org.guildhall.membership.organisation.area.AreaCode;

/** Reads one row as an organisation, by the rules of founding one. Pure. */
final class OrganisationReader {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 40;
    private static final int MOST_YEARS = 10;
    private static final Pattern AREA = Pattern.compile(AreaCode.PATTERN);
    private static final Pattern INDUSTRY = Pattern.compile("[A-T]");
    private static final Map<String, OrganisationColumn> COLUMNS = Map.of(
            "/creditCode", OrganisationColumn.CREDIT_CODE,
            "/areaCode", OrganisationColumn.AREA_CODE,
            "/termYears", OrganisationColumn.TERM_YEARS,
            "/foundedOn", OrganisationColumn.FOUNDED_ON,
            "/nextElectionOn", OrganisationColumn.NEXT_ELECTION_ON);

    private final OrganisationWords words;
    private final ImportedOrganisations organisations;
    private final RowCells cells;

    OrganisationReader(
            OrganisationWords words,
            ImportedOrganisations organisations,
            SheetHeadings<SheetColumn> headings,
            SheetRow row) {
        this.words = words;
        this.organisations = organisations;
        this.cells = new RowCells(headings, row);
    }

    /** Empty when something is wrong with it; then the faults say what. */
    Optional<OrganisationCandidate> read() {
        String name = cells.bounded(OrganisationColumn.NAME, LONGEST_NAME);
        Optional<OrganisationLevel> level = coded(OrganisationColumn.LEVEL, words.levels(), "unknown-level");
        Optional<OrganisationKind> kind = coded(OrganisationColumn.KIND, words.kinds(), "unknown-kind");
        String parent = cells.text(OrganisationColumn.PARENT);
        OrganisationDetails details = details();
        if (name == null) {
            cells.fault(OrganisationColumn.NAME, "required");
        }
        if (!cells.isFaulty()) {
            organisations
                    .faults(level.orElseThrow(), details)
                    .forEach(fault -> cells.fault(COLUMNS.get(fault.pointer()), fault.code(), fault.arguments()));
        }
        return cells.isFaulty()
                ? Optional.empty()
                : Optional.of(
                        new OrganisationCandidate(name, level.orElseThrow(), kind.orElseThrow(), parent, details));
    }

    List<RowFault> faults() {
        return cells.faults();
    }

    private OrganisationDetails details() {
        String code = cells.bounded(OrganisationColumn.CREDIT_CODE, LONGEST_CODE);
        return new OrganisationDetails(
                cells.formed(OrganisationColumn.INDUSTRY, INDUSTRY, "unknown-industry"),
                cells.formed(OrganisationColumn.AREA_CODE, AREA, "area-unknown"),
                code == null ? null : CreditCode.written(code),
                cells.day(OrganisationColumn.FOUNDED_ON),
                OrganisationDetails.years(cells.count(OrganisationColumn.TERM_YEARS, MOST_YEARS)),
                cells.day(OrganisationColumn.NEXT_ELECTION_ON),
                cells.count(OrganisationColumn.EMPLOYEE_COUNT, OrganisationDetails.MOST_EMPLOYEES));
    }

    private <E extends Enum<E>> Optional<E> coded(OrganisationColumn column, WordList<E> list, String code) {
        String written = cells.text(column);
        Optional<E> read = list.code(written);
        if (read.isEmpty()) {
            cells.fault(column, written.isEmpty() ? "required" : code);
        }
        return read;
    }
}
