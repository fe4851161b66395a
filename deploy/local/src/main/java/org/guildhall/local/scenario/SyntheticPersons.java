package org.guildhall.local.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An endless supply of {@linkplain SyntheticPerson synthetic persons}, reproducible from a seed: the same seed and index
 * give the same person. No two indexes, and no two seeds, ever give the same ID number or mobile number.
 */
public final class SyntheticPersons {
    /** Seeds are from 0 to 99: each owns a hundredth of all possible numbers. */
    public static final int SEEDS = 100;

    /** Persons per seed. */
    public static final int LIMIT = 3_000_000;

    private static final List<String> AREAS = List.of(
            "110101", "110105", "110108", "120101", "130102", "140105", "210102", "220102", "230102", "310101",
            "310115", "320102", "320505", "330106", "340103", "350102", "360102", "370102", "410102", "420106",
            "430102", "440106", "450102", "500103", "510104", "520102", "530102", "610104", "620102", "640104");
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1968, 1, 1);
    private static final long BIRTHDAYS = LocalDate.of(2005, 1, 1).toEpochDay() - FIRST_BIRTHDAY.toEpochDay();
    private static final long ORDERS = 998;
    private static final long IDENTITIES = AREAS.size() * BIRTHDAYS * ORDERS;

    private static final List<String> MOBILE_PREFIXES = List.of(
            "135", "136", "137", "139", "150", "151", "152", "158", "159", "177", "178", "182", "186", "187", "189",
            "199");
    private static final long MOBILES = MOBILE_PREFIXES.size() * 100_000_000L;

    // A prime that divides neither count: multiplying by it shuffles the numbers without making two equal.
    private static final long STEP = 982_451_653L;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final int seed;

    /** Takes a seed from 0 to 99. */
    public SyntheticPersons(long seed) {
        if (seed < 0 || seed >= SEEDS) {
            throw new IllegalArgumentException("the seed %d is not between 0 and %d".formatted(seed, SEEDS - 1));
        }
        this.seed = (int) seed;
    }

    /** Returns the person of an index from 0 to below {@link #LIMIT}. */
    public SyntheticPerson person(int index) {
        if (index < 0 || index >= LIMIT) {
            throw new IllegalArgumentException("no person has the index " + index);
        }
        long number = (long) index * SEEDS + seed;
        SplittableRandom random = new SplittableRandom(number);
        String documentNumber = documentNumber(number * STEP % IDENTITIES);
        boolean male = documentNumber.charAt(16) % 2 == 1;
        Vocation vocation = Vocation.pick(random);
        return new SyntheticPerson(
                PersonNames.pick(random, male),
                documentNumber,
                mobile(number * STEP % MOBILES),
                vocation.jobTitle(),
                vocation.education(),
                vocation.household(),
                vocation.categories());
    }

    private static String documentNumber(long identity) {
        long order = 1 + identity % ORDERS;
        LocalDate birthday = FIRST_BIRTHDAY.plusDays(identity / ORDERS % BIRTHDAYS);
        String area = AREAS.get((int) (identity / ORDERS / BIRTHDAYS));
        String body = "%s%04d%02d%02d%03d"
                .formatted(area, birthday.getYear(), birthday.getMonthValue(), birthday.getDayOfMonth(), order);
        return body + checkCharacter(body);
    }

    /** ISO 7064 MOD 11-2, as GB 11643 uses it. */
    private static char checkCharacter(String body) {
        int sum = 0;
        for (int position = 0; position < WEIGHTS.length; position++) {
            sum += (body.charAt(position) - '0') * WEIGHTS[position];
        }
        return "10X98765432".charAt(sum % 11);
    }

    private static String mobile(long number) {
        String prefix = MOBILE_PREFIXES.get((int) (number / 100_000_000L));
        return "%s%08d".formatted(prefix, number % 100_000_000L);
    }
}
