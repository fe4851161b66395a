package org.guildhall.bench.imports;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.local.scenario.SyntheticPerson;
import org.guildhall.local.scenario.SyntheticPersons;

/** A list of members as a union keeps it, all of them new. */
final class MemberList {

    static final int ROWS = 100_000;
    private static final int SEED = 98;

    private MemberList() {}

    /** @param round whose persons no other round has */
    static byte[] csv(int round) {
        SyntheticPersons persons = new SyntheticPersons(SEED);
        String lines = IntStream.range(round * ROWS, (round + 1) * ROWS)
                .mapToObj(persons::person)
                .map(MemberList::line)
                .collect(Collectors.joining("\r\n"));
        return ("\uFEFF姓名,证件号码,手机号码,入会日期,学历,户籍类别,职工类别,工作单位,岗位,是否办卡\r\n" + lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(SyntheticPerson person) {
        return String.join(
                ",",
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
