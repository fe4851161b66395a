package org.guildhall.membership.imports.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.membership.enrolment.application.Applications;
import org.guildhall.membership.imports.engine.ImportKind;
import org.guildhall.membership.imports.engine.ImportSubject;
import org.guildhall.membership.imports.engine.ImportSubject.Within;
import org.guildhall.membership.imports.engine.JudgedRow;
import org.guildhall.membership.imports.engine.TakenRow;
import org.guildhall.membership.member.ImportedMembers;
import org.guildhall.membership.person.PersonRows;

/** Members, brought along from older lists. */
@ApplicationScoped
class MemberSubject implements ImportSubject {

    private static final List<List<String>> EXAMPLES = List.of(List.of(
            "张小明",
            "居民身份证",
            "110105198808150028",
            "13800138000",
            "女",
            "1988-08-15",
            "",
            "2020-05-01",
            "正常",
            "大专",
            "城镇户籍",
            "产业工人",
            "示例制造有限公司",
            "",
            "钳工",
            "是"));
    private static final List<String> NOTES = List.of(
            "姓名、证件号码、手机号码必填；其余可不填，整列也可删除。示例行请删除。",
            "证件号码请设为文本格式：Excel 会把 18 位数字变成 1.10105E+17，末几位无法恢复，只能重新填写。",
            "证件类型：居民身份证（默认）、护照、港澳居民通行证或居住证、台湾居民通行证或居住证、外国人永久居留身份证。15 位旧身份证号会换算为 18 位并提示。",
            "性别、出生日期以证件号码为准；填写时须与其一致。",
            "所在工会：工会编号、统一社会信用代码或全称，须在所选工会范围内；不填为所选工会。",
            "日期：2020-05-01、2020/5/1、2020年5月1日、20200501 或 Excel 日期。入会日期不填为执行导入当日。",
            "会籍状态：正常（默认）、保留会籍。学历、户籍类别、职工类别填名称或代码；职工类别有多个时用顿号分开。",
            "是否办卡：是、否（默认）。");

    private final MemberJudge judge;
    private final MemberTaking taking;
    private final ImportedMembers members;
    private final Applications applications;
    private final PersonRows persons;

    MemberSubject(
            MemberJudge judge,
            MemberTaking taking,
            ImportedMembers members,
            Applications applications,
            PersonRows persons) {
        this.judge = judge;
        this.taking = taking;
        this.members = members;
        this.applications = applications;
        this.persons = persons;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.MEMBERS;
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(MemberColumn.values());
    }

    @Override
    public List<SheetColumn> required() {
        return List.copyOf(MemberColumn.REQUIRED);
    }

    @Override
    public SheetColumn keyColumn() {
        return MemberColumn.DOCUMENT_NUMBER;
    }

    @Override
    public Set<String> tellingCodes() {
        return MemberJudge.TELLING;
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
        return judge.judge(within, headings, rows).stream().map(Verdict::judged).toList();
    }

    @Override
    public List<TakenRow> take(Within within, SheetHeadings<SheetColumn> headings, List<SheetRow> rows, Instant now) {
        List<Verdict> verdicts = judge.judge(within, headings, rows);
        List<TakenRow> taken = new ArrayList<>(
                taking.take(within, verdicts.stream().filter(Verdict::isReady).toList(), now));
        verdicts.stream()
                .filter(verdict -> !verdict.isReady())
                .map(Verdict::judged)
                .forEach(row -> taken.add(TakenRow.refused(row)));
        return taken;
    }

    @Override
    public Set<UUID> changedAmong(UUID importId, Collection<UUID> created) {
        return members.changedAmong(created);
    }

    /** Whoever applied since, or under whose document somebody did, stays on record as a person. */
    @Override
    public void takeBack(Within within, Collection<UUID> created, Collection<UUID> madePersons, Instant now) {
        members.takeBack(within.importId(), created, now);
        Set<UUID> forgotten = new HashSet<>(madePersons);
        forgotten.removeAll(applications.applicantsAmong(madePersons));
        persons.forget(forgotten);
    }
}
