package org.guildhall.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SyntheticPersonsTest {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1};

    @Test
    void givesTheSamePersonsForTheSameSeed() {
        assertThat(firstHundred(7)).isEqualTo(firstHundred(7)).doesNotContainAnyElementsOf(firstHundred(8));
    }

    @Test
    void givesEveryNumberOnceAcrossIndexesAndSeeds() {
        Set<String> documents = new HashSet<>();
        Set<String> mobiles = new HashSet<>();
        for (long seed : List.of(0L, 1L, 99L)) {
            SyntheticPersons persons = new SyntheticPersons(seed);
            for (int index = 0; index < 50_000; index++) {
                SyntheticPerson person = persons.person(index);
                documents.add(person.documentNumber());
                mobiles.add(person.mobile());
            }
        }
        assertThat(documents).hasSize(150_000);
        assertThat(mobiles).hasSize(150_000);
    }

    @Test
    void givesValidIdentityNumbersOfAdults() {
        SyntheticPersons persons = new SyntheticPersons(3);
        IntStream.iterate(0, index -> index < SyntheticPersons.LIMIT, index -> index + 997)
                .mapToObj(persons::person)
                .forEach(person -> {
                    assertThat(person.documentNumber()).matches("[1-9]\\d{16}[\\dX]");
                    assertThat(weightedSum(person.documentNumber()) % 11).isEqualTo(1);
                    assertThat(birthday(person)).isBetween(LocalDate.of(1968, 1, 1), LocalDate.of(2004, 12, 31));
                    assertThat(person.mobile()).matches("1[3-9]\\d{9}");
                    assertThat(person.name()).matches("\\p{IsHan}{2,3}");
                });
    }

    @Test
    void refusesSeedsAndIndexesItCannotKeepApart() {
        assertThatThrownBy(() -> new SyntheticPersons(100)).hasMessage("the seed 100 is not between 0 and 99");
        assertThatThrownBy(() -> new SyntheticPersons(1).person(SyntheticPersons.LIMIT))
                .hasMessage("no person has the index 3000000");
    }

    private static List<SyntheticPerson> firstHundred(long seed) {
        SyntheticPersons persons = new SyntheticPersons(seed);
        return IntStream.range(0, 100).mapToObj(persons::person).toList();
    }

    /** By the definition in the standard, check character included, the sum is 1 modulo 11. */
    private static int weightedSum(String number) {
        return IntStream.range(0, 18)
                .map(position ->
                        WEIGHTS[position] * (number.charAt(position) == 'X' ? 10 : number.charAt(position) - '0'))
                .sum();
    }

    private static LocalDate birthday(SyntheticPerson person) {
        return LocalDate.parse(person.documentNumber().substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
    }
}
