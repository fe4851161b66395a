package org.guildhall.membership.imports.employers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.membership.employer.ImportedEmployers;
import org.guildhall.membership.employer.NewEmployer;
import org.guildhall.membership.imports.engine.ImportKind;
import org.guildhall.membership.imports.engine.ImportSubject;
import org.guildhall.membership.imports.engine.ImportSubject.Within;
import org.guildhall.membership.imports.engine.JudgedRow;
import org.guildhall.membership.imports.engine.RowFault;
import org.guildhall.membership.imports.engine.RowState;
import org.guildhall.membership.imports.engine.TakenRow;
import org.guildhall.membership.organisation.Organisations;

/** Employers, registered from lists. */
@ApplicationScoped
class EmployerSubject implements ImportSubject {

    private static final List<List<String>> EXAMPLES =
            List.of(List.of("示例制造有限公司", "91350100M000100Y43", "是", "120", "110108", "", ""));
    private static final List<String> NOTES = List.of(
            "单位名称必填；其余可不填，整列也可删除。示例行请删除。",
            "统一社会信用代码按 GB 32100 校验，全国唯一：已登记在其他单位名下的不能再登记。",
            "是否规上：是、否，不详不填。职工数为整数。区划代码为 6、9 或 12 位，须现行有效。",
            "所属工会、登记工会：工会编号、统一社会信用代码或全称，须在所选工会范围内；所属工会须为登记工会范围内的基层工会；登记工会不填为所选工会。",
            "导入只登记新单位，不修改已登记的；与现有一致的行不重复登记。");

    private final EmployerJudge judge;
    private final ImportedEmployers employers;
    private final Organisations organisations;

    EmployerSubject(EmployerJudge judge, ImportedEmployers employers, Organisations organisations) {
        this.judge = judge;
        this.employers = employers;
        this.organisations = organisations;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.EMPLOYERS;
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(EmployerColumn.values());
    }

    @Override
    public List<SheetColumn> required() {
        return List.of(EmployerColumn.NAME);
    }

    @Override
    public SheetColumn keyColumn() {
        return EmployerColumn.NAME;
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
        return judge.judge(within, headings, rows).stream()
                .map(EmployerVerdict::judged)
                .toList();
    }

    /** The organisations are kept open before the register is locked, as by whoever registers one employer. */
    @Override
    public List<TakenRow> take(Within within, SheetHeadings<SheetColumn> headings, List<SheetRow> rows, Instant now) {
        Set<UUID> closed = organisations.closedAmong(judge.judge(within, headings, rows).stream()
                .map(EmployerVerdict::employer)
                .filter(Objects::nonNull)
                .flatMap(employer ->
                        Stream.of(employer.keeperId(), employer.details().unionId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        employers.lockRegister();
        List<TakenRow> taken = new ArrayList<>();
        List<NewEmployer> added = new ArrayList<>();
        for (EmployerVerdict verdict : judge.judge(within, headings, rows)) {
            if (!verdict.isReady()) {
                taken.add(TakenRow.refused(verdict.judged()));
            } else if (isClosed(verdict.employer(), closed)) {
                taken.add(TakenRow.refused(
                        verdict.row().number(),
                        RowState.FAULTY,
                        List.of(RowFault.of(EmployerColumn.UNION.heading(), "unknown-union"))));
            } else {
                added.add(verdict.employer());
                taken.add(TakenRow.taken(
                        verdict.row().number(), verdict.employer().id(), null));
            }
        }
        employers.add(added, now, within.by());
        return taken;
    }

    private static boolean isClosed(NewEmployer employer, Set<UUID> closed) {
        return closed.contains(employer.keeperId())
                || employer.details().unionId() != null
                        && closed.contains(employer.details().unionId());
    }

    @Override
    public Set<UUID> changedAmong(UUID importId, Collection<UUID> created) {
        return employers.changedAmong(created);
    }

    @Override
    public void takeBack(Within within, Collection<UUID> created, Collection<UUID> madePersons, Instant now) {
        employers.takeBack(created, now);
    }
}
