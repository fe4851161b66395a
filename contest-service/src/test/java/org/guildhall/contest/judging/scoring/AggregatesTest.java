package org.guildhall.contest.judging.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import org.guildhall.contest.contest.rules.Aggregation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AggregatesTest {

    @ParameterizedTest
    @CsvSource({
        "MEAN,         112 114,          113",
        "MEAN,         88 88.5,          88.25",
        "MEAN,         7,                7",
        "MEDIAN,       7 9 8,            8",
        "MEDIAN,       7 9.001 8 1,      7.5",
        "TRIMMED_MEAN, 90 91.5 92 99,    91.75",
        "TRIMMED_MEAN, 112 114,          113",
        "TRIMMED_MEAN, 1 2 9,            4",
        "TRIMMED_MEAN, 0 5 5 5 100,      5",
        "CLOSEST_TWO,  112 114 118,      113",
        "CLOSEST_TWO,  80 85 90,         87.5",
        "CLOSEST_TWO,  80 90,            85",
        "CLOSEST_TWO,  60,               60",
        "CLOSEST_TWO,  1 5 5 9 9,        9",
    })
    void aggregates(Aggregation rule, String marks, String expected) {
        Quotient result = Aggregates.of(rule, ascending(marks));
        assertThat(result.toFraction().bigDecimalValue()).isEqualByComparingTo(new BigDecimal(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "5 6 9,     1,   5 6 7",
        "1 6 9.5,   0.5, 5.5 6 6.5",
        "1 2 9 10,  2,   3.5 3.5 7.5 7.5",
        "5 5 5,     0,   5 5 5",
    })
    void standardisationDrawsToTheMedian(String marks, String tolerance, String expected) {
        long[] twofold = Aggregates.standardisedTwofold(ascending(marks), Thousandths.parse(tolerance));
        assertThat(Arrays.stream(twofold).map(mark -> mark / 2)).containsExactly(boxed(ascending(expected)));
    }

    private static Long[] boxed(long[] marks) {
        return Arrays.stream(marks).boxed().toArray(Long[]::new);
    }

    private static long[] ascending(String marks) {
        return Arrays.stream(marks.split(" ", -1))
                .mapToLong(Thousandths::parse)
                .sorted()
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "17, 17000", "17.5, 17500", "0.001, 1", "9999.999, 9999999", "007.50, 7500"})
    void readsThousandths(String text, long expected) {
        assertThat(Thousandths.parse(text)).isEqualTo(expected);
        assertThat(Thousandths.of(new BigDecimal(text))).isEqualTo(expected);
        assertThat(Thousandths.toDecimal(expected)).isEqualByComparingTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "1.", ".5", "-1", "+1", "1e3", "1.2345", "1,5", "１", "1 ", "1.2.3", "123456789012345"})
    void refusesWhatIsNoDecimalOfThreePlaces(String text) {
        assertThatThrownBy(() -> Thousandths.parse(text)).isInstanceOf(NumberFormatException.class);
    }
}
