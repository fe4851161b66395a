package org.guildhall.membership.imports.members;

import java.util.List;
import java.util.Set;
import org.guildhall.kit.sheet.SheetColumn;

/** A column of a list of members: its heading in the template, and what else it may be called. */
enum MemberColumn implements SheetColumn {
    NAME("姓名", "name", "会员姓名", "职工姓名"),
    DOCUMENT_TYPE("证件类型", "documenttype"),
    DOCUMENT_NUMBER("证件号码", "documentnumber", "身份证号", "身份证号码", "公民身份号码", "证件号"),
    MOBILE("手机号码", "mobile", "手机号", "手机", "联系电话", "电话"),
    GENDER("性别", "gender"),
    BIRTH_DATE("出生日期", "birthdate", "出生年月日"),
    ORGANISATION("所在工会", "organisation", "工会", "工会组织", "工会名称", "基层工会"),
    JOINED_ON("入会日期", "joinedon", "入会时间"),
    STATUS("会籍状态", "status"),
    EDUCATION("学历", "education", "文化程度"),
    HOUSEHOLD("户籍类别", "household", "户籍", "户口性质"),
    CATEGORIES("职工类别", "categories", "类别"),
    EMPLOYER("工作单位", "employer", "单位", "单位名称"),
    EMPLOYER_CREDIT_CODE("单位统一社会信用代码", "employercreditcode", "统一社会信用代码"),
    JOB_TITLE("岗位", "jobtitle", "工种", "职务"),
    CARD("是否办卡", "card", "会员卡", "办卡");

    /** Those without which nobody can be told. */
    static final Set<MemberColumn> REQUIRED = Set.of(NAME, DOCUMENT_NUMBER, MOBILE);

    private final String heading;
    private final List<String> aliases;

    MemberColumn(String heading, String... aliases) {
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
