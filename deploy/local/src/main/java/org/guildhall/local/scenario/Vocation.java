package org.guildhall.local.scenario;

import java.util.List;
import java.util.SplittableRandom;

/** What somebody works as, with the education, household and categories that go with it. */
record Vocation(String jobTitle, String education, String household, List<String> categories) {
    private static final List<Vocation> ALL = List.of(
            new Vocation("软件工程师", "BACHELOR", "URBAN", List.of("INDUSTRIAL_WORKER")),
            new Vocation("算法工程师", "MASTER", "URBAN", List.of("INDUSTRIAL_WORKER")),
            new Vocation("测试工程师", "BACHELOR", "URBAN", List.of("INDUSTRIAL_WORKER")),
            new Vocation("产品经理", "BACHELOR", "URBAN", List.of("OTHER")),
            new Vocation("行政专员", "ASSOCIATE", "URBAN", List.of("OTHER")),
            new Vocation("装配钳工", "SENIOR_SECONDARY", "RURAL_MIGRANT", List.of("INDUSTRIAL_WORKER", "MIGRANT_WORKER")),
            new Vocation("电子设备装接工", "ASSOCIATE", "RURAL_MIGRANT", List.of("INDUSTRIAL_WORKER", "MIGRANT_WORKER")),
            new Vocation("仓储管理员", "SENIOR_SECONDARY", "RURAL_MIGRANT", List.of("MIGRANT_WORKER", "OTHER")),
            new Vocation("外卖配送员", "JUNIOR_SECONDARY", "RURAL_MIGRANT", List.of("NEW_EMPLOYMENT", "DELIVERY_RIDER")),
            new Vocation("快递员", "SENIOR_SECONDARY", "RURAL_MIGRANT", List.of("NEW_EMPLOYMENT", "COURIER")),
            new Vocation("保安员", "JUNIOR_SECONDARY", "RURAL_MIGRANT", List.of("GUARD")),
            new Vocation("研究员", "DOCTOR", "URBAN", List.of("INSTITUTION_STAFF")));

    static Vocation pick(SplittableRandom random) {
        return ALL.get(random.nextInt(ALL.size()));
    }
}
