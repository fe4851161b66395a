package org.guildhall.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.Workbooks;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each oddity of a cell means, or is told to be. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ImportedCellsTest {

    private static final People PEOPLE = new People(86);
    private static final List<String> COLUMNS = List.of(
            "姓名", "证件类型", "证件号码", "手机号码", "性别", "出生日期", "所在工会", "入会日期", "会籍状态", "学历", "户籍类别", "职工类别", "工作单位", "是否办卡");

    private UUID union;
    private String officer;

    @BeforeEach
    void foundUnion() {
        union = union();
        officer = appointed("ENROLMENT_OFFICER", union);
    }

    /** A column with something odd in it, and what is said of the row; nothing for a row that is good. */
    private record Odd(String column, String value, String said) {}

    private static List<Odd> oddities(UUID union) {
        return List.of(
                new Odd("姓名", " 王　小　明 ", ""),
                new Odd("姓名", "阿依古丽.买买提", ""),
                new Odd("姓名", "王1", "姓名 invalid-name"),
                new Odd("姓名", "", "姓名 required"),
                new Odd("证件号码", "1.10105E+17", "证件号码 document-rounded"),
                new Odd("证件号码", "110105194912310000", "证件号码 document-rounded"),
                new Odd("证件号码", "110105194912310021", "证件号码 invalid-document"),
                new Odd("证件号码", PEOPLE.residentId(LocalDate.of(2015, 1, 1)), "证件号码 under-age"),
                new Odd("证件号码", fullWidth(PEOPLE.residentId(LocalDate.of(1980, 1, 1))), ""),
                new Odd("证件号码", "110105800307123", "证件号码 document-fifteen"),
                new Odd("证件号码", "", "证件号码 required"),
                new Odd("证件类型", "驾驶证", "证件类型 unknown-document-type"),
                new Odd("证件类型", "身份证", ""),
                new Odd("手机号码", "+86 138-0013-8000", ""),
                new Odd("手机号码", "１３８００１３８０００", ""),
                new Odd("手机号码", "1380013800", "手机号码 invalid-mobile"),
                new Odd("性别", "不详", "性别 unknown-gender"),
                new Odd("出生日期", "1901-01-01", "出生日期 differs-from-document"),
                new Odd("出生日期", "某天", "出生日期 no-day"),
                new Odd("所在工会", union.toString(), ""),
                new Odd("所在工会", "没有的工会", "所在工会 unknown-union"),
                new Odd("入会日期", "2024年5月1日", ""),
                new Odd("入会日期", "45413", ""),
                new Odd("入会日期", "2999-01-01", "入会日期 future-date"),
                new Odd("入会日期", "1970-01-01", "入会日期 joined-too-early"),
                new Odd("入会日期", "5/1/24", "入会日期 no-day"),
                new Odd("会籍状态", "正常", ""),
                new Odd("会籍状态", "亡故", "会籍状态 status-not-imported"),
                new Odd("学历", "中专", ""),
                new Odd("学历", "BACHELOR", ""),
                new Odd("学历", "研究生", "学历 unknown-education"),
                new Odd("户籍类别", "农民工", ""),
                new Odd("户籍类别", "火星", "户籍类别 unknown-household"),
                new Odd("职工类别", "快递员；保安员", ""),
                new Odd("职工类别", "快递员、飞行员", "职工类别 unknown-category"),
                new Odd("工作单位", "长".repeat(101), "工作单位 too-long"),
                new Odd("工作单位", "看不见\u200b", "工作单位 unprintable-characters"),
                new Odd("是否办卡", "Y", ""),
                new Odd("是否办卡", "也许", "是否办卡 yes-or-no"));
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit + 0xFEE0)));
        return wide.toString();
    }

    @Test
    void eachOddityIsReadOrToldWithItsColumn() {
        List<Odd> oddities = oddities(union);
        List<String> lines = new ArrayList<>(List.of(String.join(",", COLUMNS)));
        List<String> expected = new ArrayList<>();
        for (Odd odd : oddities) {
            Map<String, String> row = new HashMap<>();
            Map<String, Object> person = PEOPLE.next();
            row.put("姓名", (String) person.get("name"));
            row.put("证件号码", (String) person.get("documentNumber"));
            row.put("手机号码", (String) person.get("mobile"));
            row.put(odd.column(), odd.value());
            lines.add(String.join(
                    ",",
                    COLUMNS.stream().map(column -> row.getOrDefault(column, "")).toList()));
            boolean good = odd.said().isEmpty() || odd.said().endsWith("document-fifteen");
            expected.add("%d %s %s"
                    .formatted(lines.size(), good ? "READY" : "FAULTY", odd.said())
                    .strip());
        }
        String text = String.join("\r\n", lines);
        List<UUID> sent = new ArrayList<>();
        for (byte[] file : List.of(
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), text.getBytes(Charset.forName("GB18030")))) {
            sent.add(Hall.idOf(Imports.send(officer, union, file)));
        }
        for (UUID id : sent) {
            Imports.await(officer, id, "READY");
            assertThat(Imports.rows(officer, id)).containsExactlyElementsOf(expected);
            Hall.get(officer, "/imports/" + id + "/rows?warned=true").then().body("items.size()", equalTo(1));
        }
    }

    /** Numbers that Excel has rounded are told so; its dates are days, whether shown as such or not. */
    @Test
    void numbersAndDaysOfWorkbooksAreWhatTheyMean() {
        List<Map<String, Object>> people = List.of(PEOPLE.next(), PEOPLE.next(), PEOPLE.next());
        StringBuilder rows =
                new StringBuilder("<row>" + text("姓名") + text("证件号码") + text("手机号码") + text("入会日期") + "</row>");
        String day = "<c s=\"1\"><v>43952</v></c>";
        String plain = "<c><v>43952</v></c>";
        rows.append(row(people.get(0), null, day));
        rows.append(row(people.get(1), null, plain));
        rows.append(row(people.get(2), "<c><v>1.10105194912310E+17</v></c>", day));
        byte[] file = Workbooks.of(rows.toString(), "xl/styles.xml", Workbooks.styles(14));
        UUID id = Imports.preview(officer, union, file);
        assertThat(Imports.rows(officer, id)).containsExactly("2 READY", "3 READY", "4 FAULTY 证件号码 document-rounded");
        Imports.apply(officer, id, true).then().statusCode(200);
        Imports.await(officer, id, "APPLIED");
        assertThat(Hall.get(officer, "/members?organisation=" + union).<List<String>>path("items.joinedOn"))
                .containsExactly("2020-05-01", "2020-05-01");
    }

    private static String row(Map<String, Object> person, String document, String day) {
        return "<row>" + text(person.get("name")) + (document == null ? text(person.get("documentNumber")) : document)
                + "<c><v>" + person.get("mobile") + "</v></c>" + day + "</row>";
    }

    private static String text(Object value) {
        return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }
}
