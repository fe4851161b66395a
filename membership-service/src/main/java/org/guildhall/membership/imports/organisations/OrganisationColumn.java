package org.guildhall.membership.imports.organisations;

import java.util.List;
import org.guildhall.kit.sheet.SheetColumn;

/** A column of a list of organisations: its heading in the template, and what else it may be called. */
enum OrganisationColumn implements SheetColumn {
    NAME("工会名称", "name", "工会", "工会组织", "名称"),
    LEVEL("层级", "level", "组织层级"),
    KIND("类型", "kind", "组织类型", "工会类型"),
    PARENT("上级工会", "parent", "上级"),
    CREDIT_CODE("统一社会信用代码", "creditcode", "信用代码", "工会法人统一社会信用代码"),
    AREA_CODE("区划代码", "areacode", "行政区划代码", "行政区划"),
    INDUSTRY("行业门类", "industry", "行业"),
    FOUNDED_ON("成立日期", "foundedon", "建会日期"),
    TERM_YEARS("届期", "termyears", "任期", "届期年"),
    NEXT_ELECTION_ON("下次换届日期", "nextelectionon", "换届日期"),
    EMPLOYEE_COUNT("职工数", "employeecount", "职工人数");

    private final String heading;
    private final List<String> aliases;

    OrganisationColumn(String heading, String... aliases) {
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
