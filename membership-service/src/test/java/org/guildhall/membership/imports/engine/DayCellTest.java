package org.guildhall.membership.imports.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.guildhall.kit.sheet.SheetCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCellTest {

    /** Behind the bar nothing: it means no day. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-05-01          | 2020-05-01",
                "2020-5-1            | 2020-05-01",
                "2020/5/1            | 2020-05-01",
                "2020.05.01          | 2020-05-01",
                "2020年5月1日        | 2020-05-01",
                "２０２０年５月１日  | 2020-05-01",
                "2020/5/1 0:00       | 2020-05-01",
                "2020-05-01T00:00:00 | 2020-05-01",
                "20200501            | 2020-05-01",
                "43952               | 2020-05-01",
                "43952.75            | 2020-05-01",
                "61                  |",
                "2020-02-30          |",
                "20201301            |",
                "5/1/2020            |",
                "20-05-01            |",
                "2020年5月           |",
                "去年                |"
            })
    void readsWhatMeansOneDayToEverybody(String written, LocalDate day) {
        assertThat(DayCell.read(new SheetCell(written, null, written, null)).orElse(null))
                .isEqualTo(day);
    }
}
