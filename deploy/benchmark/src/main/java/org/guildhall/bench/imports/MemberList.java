package org.guildhall.bench.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guildhall.local.scenario.SyntheticPerson;
import org.guildhall.local.scenario.SyntheticPersons;

/** A list of members as a union keeps it, all of them new. */
final class MemberList {

    static final int ROWS = 100_000;
    private static final int SEED = 98;
    private static final List<String> HEADINGS =
            List.of("姓名", "证件号码", "手机号码", "入会日期", "学历", "户籍类别", "职工类别", "工作单位", "岗位", "是否办卡");

    private MemberList() {}

    /** @param part whose persons no other part has */
    static byte[] csv(int part) {
        String lines = lines(part).map(line -> String.join(",", line)).collect(Collectors.joining("\r\n"));
        return ("\uFEFF" + lines).getBytes(StandardCharsets.UTF_8);
    }

    /** As spreadsheets keep it: every text once, beside the cells. */
    static byte[] xlsx(int part) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "guildhall", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("会员");
            List<List<String>> lines = lines(part).toList();
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < HEADINGS.size(); column++) {
                    sheet.value(row, column, lines.get(row).get(column));
                }
            }
        }
        return file.toByteArray();
    }

    private static Stream<List<String>> lines(int part) {
        SyntheticPersons persons = new SyntheticPersons(SEED);
        Stream<List<String>> members = IntStream.range(part * ROWS, (part + 1) * ROWS)
                .mapToObj(persons::person)
                .map(MemberList::line);
        return Stream.concat(Stream.of(HEADINGS), members);
    }

    private static List<String> line(SyntheticPerson person) {
        return List.of(
                person.name(),
                person.documentNumber(),
                person.mobile(),
                "2024-05-01",
                person.education(),
                person.household(),
                String.join("、", person.categories()),
                "江城精密制造有限公司",
                person.jobTitle(),
                "是");
    }
}
