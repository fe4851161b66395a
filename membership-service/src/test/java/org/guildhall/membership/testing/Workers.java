package org.guildhall.membership.testing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Workers who don't exist, with valid documents; no two are the same person. */
public final class Workers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Workers() {}

    /** The body of a join by somebody new. */
    public static Map<String, Object> joinBody() {
        int number = NEXT.getAndIncrement();
        return Map.of(
                "name", "测试职工",
                "documentType", "RESIDENT_ID",
                "documentNumber", residentId(number),
                "mobile", "139%08d".formatted(number),
                "categories", List.of("COURIER"),
                "consent", Map.of("noticeVersion", "2026-01", "accepted", true));
    }

    private static String residentId(int number) {
        String birth = LocalDate.of(1980, 1, 1).plusDays(number / 900).format(DateTimeFormatter.BASIC_ISO_DATE);
        String digits = "110108" + birth + "%03d".formatted(number % 900 + 1);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
