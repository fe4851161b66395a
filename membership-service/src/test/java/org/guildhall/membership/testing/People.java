package org.guildhall.membership.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Synthetic persons, valid and reproducible from a seed; no two of one instance share a document or a mobile number. */
public final class People {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String[] SURNAMES = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"};
    private static final String[] GIVEN = {"小明", "伟", "秀英", "强", "丽娟", "建国", "磊", "芳", "军", "敏"};

    private final SplittableRandom random;
    private final long seed;
    private int number;

    public People(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** A request body that is accepted as it stands; change what the test is about. */
    public synchronized Map<String, Object> next() {
        number++;
        Map<String, Object> body = new HashMap<>();
        body.put("name", SURNAMES[random.nextInt(10)] + GIVEN[random.nextInt(10)]);
        body.put("documentType", "RESIDENT_ID");
        body.put("documentNumber", residentId(LocalDate.of(1970, 1, 1).plusDays(random.nextInt(10_000))));
        body.put("mobile", "1" + (30 + Math.floorMod(seed, 60)) + "%08d".formatted(number));
        body.put("employer", "测试企业有限公司");
        body.put("categories", List.of("INDUSTRIAL_WORKER"));
        body.put("education", "ASSOCIATE");
        body.put("household", "RURAL_MIGRANT");
        body.put("wantsCard", true);
        body.put("consent", new HashMap<>(Map.of("noticeVersion", "2026-01", "accepted", true)));
        return body;
    }

    /** A number of someone born that day. The area is made of seed and count, so that numbers don't repeat. */
    public synchronized String residentId(LocalDate born) {
        int area = 110000 + (int) Math.floorMod(seed * 1000 + number / 1000, 500_000);
        String digits = "%06d%s%03d".formatted(area, born.toString().replace("-", ""), number % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
