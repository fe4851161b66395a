package org.guildhall.membership.imports.employers;

import java.util.List;
import org.guildhall.kit.sheet.SheetColumn;

/** A column of a list of employers: its heading in the template, and what else it may be called. */
enum EmployerColumn implements SheetColumn {
    NAME("单位名称", "name", "用人单位", "单位", "企业名称"),
    CREDIT_CODE("统一社会信用代码", "creditcode", "信用代码", "单位统一社会信用代码"),
    ABOVE_DESIGNATED_SIZE("是否规上", "abovedesignatedsize", "规上", "规模以上", "是否规模以上"),
    EMPLOYEE_COUNT("职工数", "employeecount", "职工人数", "人数"),
    AREA_CODE("区划代码", "areacode", "行政区划代码", "行政区划"),
    UNION("所属工会", "union", "工会", "工会名称"),
    KEEPER("登记工会", "keeper", "管理工会");

    private final String heading;
    private final List<String> aliases;

    EmployerColumn(String heading, String... aliases) {
        this.heading = heading;
        this.aliases = List.of(aliases);
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }
}
