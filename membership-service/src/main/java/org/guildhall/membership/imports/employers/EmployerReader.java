package org.guildhall.membership.imports.employers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.membership.employer.EmployerDetails;
import org.guildhall.membership.employer.EmployerPolicy;
import org.guildhall.membership.imports.engine.RowCells;
import org.guildhall.membership.imports.engine.RowFault;
import org.guildhall.membership.organisation.CreditCode;
import org.guildhall.membership.organisation.OrganisationDetails;
import org.guildhall.membership.organisation.area.AreaCode;

/** Reads one row as an employer, by the rules of registering one. Pure. */
final class EmployerReader {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 40;
    private static final Pattern AREA = Pattern.compile(AreaCode.PATTERN);
    private static final Map<String, EmployerColumn> COLUMNS = Map.of(
            "/name", EmployerColumn.NAME,
            "/creditCode", EmployerColumn.CREDIT_CODE,
            "/areaCode", EmployerColumn.AREA_CODE);

    private final RowCells cells;

    EmployerReader(SheetHeadings<SheetColumn> headings, SheetRow row) {
        this.cells = new RowCells(headings, row);
    }

    /** Empty when something is wrong with it; then the faults say what. */
    Optional<EmployerCandidate> read() {
        EmployerDetails details = new EmployerDetails(
                Optional.ofNullable(cells.bounded(EmployerColumn.NAME, LONGEST_NAME))
                        .orElse(""),
                Optional.ofNullable(cells.bounded(EmployerColumn.CREDIT_CODE, LONGEST_CODE))
                        .map(CreditCode::written)
                        .orElse(null),
                cells.yesOrNo(EmployerColumn.ABOVE_DESIGNATED_SIZE),
                cells.count(EmployerColumn.EMPLOYEE_COUNT, OrganisationDetails.MOST_EMPLOYEES),
                cells.formed(EmployerColumn.AREA_CODE, AREA, "area-unknown"),
                null);
        String union = cells.text(EmployerColumn.UNION);
        String keeper = cells.text(EmployerColumn.KEEPER);
        if (!cells.isFaulty()) {
            EmployerPolicy.faults(details, null)
                    .forEach(fault -> cells.fault(COLUMNS.get(fault.pointer()), fault.code(), fault.arguments()));
        }
        return cells.isFaulty() ? Optional.empty() : Optional.of(new EmployerCandidate(details, union, keeper));
    }

    List<RowFault> faults() {
        return cells.faults();
    }
}
