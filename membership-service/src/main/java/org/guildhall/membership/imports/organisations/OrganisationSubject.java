package org.guildhall.membership.imports.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.membership.imports.engine.EarlierRows;
import org.guildhall.membership.imports.engine.ImportHold;
import org.guildhall.membership.imports.engine.ImportKind;
import org.guildhall.membership.imports.engine.ImportSubject;
import org.guildhall.membership.imports.engine.ImportSubject.Within;
import org.guildhall.membership.imports.engine.JudgedRow;
import org.guildhall.membership.imports.engine.TakenRow;
import org.guildhall.membership.organisation.ImportedOrganisations;
import org.guildhall.membership.organisation.NewOrganisation;

/** Organisations, founded from lists. */
@ApplicationScoped
class OrganisationSubject implements ImportSubject {

    private static final List<List<String>> EXAMPLES = List.of(
            List.of("示例街道总工会", "乡镇街道", "联合基层工会", "", "", "110108", "", "2015-05-01", "5", "", ""),
            List.of("示例制造有限公司工会委员会", "基层工会", "非公企业", "示例街道总工会", "", "110108", "C", "", "5", "", "120"));
    private static final List<String> NOTES = List.of(
            "工会名称、层级、类型必填；其余可不填，整列也可删除。示例行请删除。",
            "上级工会：工会编号、统一社会信用代码或全称，须在所选工会范围内，或为本表靠前的行；不填为所选工会。上级须排在下级之前。",
            "层级、类型填名称或代码；下级的层级须低于上级。",
            "统一社会信用代码按 GB 32100 校验，基层工会以 81 开头。区划代码为 6、9 或 12 位，须现行有效。行业门类为 A 至 T。",
            "日期：2020-05-01、2020/5/1、2020年5月1日、20200501 或 Excel 日期。",
            "导入只建立新工会，不修改已有的；与现有一致的行不重复建立。");

    private final OrganisationJudge judge;
    private final ImportedOrganisations organisations;
    private final EarlierRows earlier;

    OrganisationSubject(OrganisationJudge judge, ImportedOrganisations organisations, EarlierRows earlier) {
        this.judge = judge;
        this.organisations = organisations;
        this.earlier = earlier;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ORGANISATIONS;
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(OrganisationColumn.values());
    }

    @Override
    public List<SheetColumn> required() {
        return List.of(OrganisationColumn.NAME, OrganisationColumn.LEVEL, OrganisationColumn.KIND);
    }

    @Override
    public SheetColumn keyColumn() {
        return OrganisationColumn.NAME;
    }

    @Override
    public List<List<String>> examples() {
        return EXAMPLES;
    }

    @Override
    public List<String> notes() {
        return NOTES;
    }

    @Override
    public List<JudgedRow> judge(Within within, SheetHeadings<SheetColumn> headings, List<SheetRow> rows) {
        return judge.preview(within, headings, rows).stream()
                .map(OrganisationVerdict::judged)
                .toList();
    }

    @Override
    public List<TakenRow> take(Within within, SheetHeadings<SheetColumn> headings, List<SheetRow> rows, Instant now) {
        organisations.keepTree();
        List<TakenRow> taken = new ArrayList<>();
        List<NewOrganisation> founded = new ArrayList<>();
        for (OrganisationVerdict verdict : judge.judge(within, headings, rows)) {
            if (verdict.isReady()) {
                founded.add(verdict.organisation());
                taken.add(TakenRow.taken(
                        verdict.row().number(), verdict.organisation().id(), null));
            } else {
                taken.add(TakenRow.refused(verdict.judged()));
            }
        }
        organisations.add(founded, now, within.by());
        return taken;
    }

    @Override
    public Optional<ImportHold> hold() {
        return Optional.of(new ImportHold() {
            @Override
            public void place(UUID importId, Collection<UUID> created) {
                organisations.hold(importId, created);
            }

            @Override
            public void awaitOthers(Collection<UUID> created) {
                organisations.awaitAdding(created);
            }

            @Override
            public void lift(UUID importId) {
                organisations.lift(importId);
            }
        });
    }

    @Override
    public Set<UUID> changedAmong(UUID importId, Collection<UUID> created) {
        return organisations.changedAmong(created, children -> earlier.createdAmong(importId, children));
    }

    @Override
    public void takeBack(Within within, Collection<UUID> created, Collection<UUID> madePersons, Instant now) {
        organisations.takeBack(created, now, within.by());
    }
}
