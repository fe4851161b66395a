package org.guildhall.contest.recognition.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.guildhall.kit.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'kind':'PROMOTION'}                                                           | /lines/0/level         | level-or-raise",
                "{'kind':'PROMOTION','level':'SENIOR','raise':1}                                | /lines/0/level         | level-or-raise",
                "{'kind':'PROMOTION','level':'SENIOR','cap':'SENIOR'}                           | /lines/0/cap           | without-raise",
                "{'kind':'PROMOTION','level':'SENIOR','monthly':5}                              | /lines/0/monthly       | not-for-this-kind",
                "{'kind':'PROMOTION','level':'SENIOR','presentLevels':['JUNIOR','SENIOR']}      | /lines/0/presentLevels | not-above-present",
                "{'kind':'PROMOTION','raise':1,'cap':'SENIOR','presentLevels':['SENIOR']}       | /lines/0/presentLevels | not-above-present",
                "{'kind':'PROMOTION','raise':1,'presentLevels':['CHIEF_TECHNICIAN']}            | /lines/0/presentLevels | not-above-present",
                "{'kind':'PROMOTION','level':'SENIOR','fromRank':3,'toRank':2}                  | /lines/0/toRank        | rank-order",
                "{'kind':'PROMOTION','level':'SENIOR','unassessed':true}                        | /lines/0/unassessed    | without-present-levels",
                "{'kind':'ALLOWANCE','monthly':5}                                               | /lines/0/months        | required",
                "{'kind':'ALLOWANCE','months':5}                                                | /lines/0/monthly       | required",
                "{'kind':'ALLOWANCE','monthly':5,'months':5,'level':'SENIOR'}                   | /lines/0/level         | not-for-this-kind",
                "{'kind':'ALLOWANCE','monthly':5,'months':5,'subsidy':5}                        | /lines/0/subsidy       | not-for-this-kind",
                "{'kind':'WAGE_LINK','monthly':5}                                               | /lines/0/level         | required",
                "{'kind':'WAGE_LINK','level':'SENIOR'}                                          | /lines/0/monthly       | required",
                "{'kind':'WAGE_LINK','level':'SENIOR','monthly':5,'months':5}                   | /lines/0/months        | not-for-this-kind",
            })
    void refusesLineAndNamesThePlace(String line, String pointer, String code) {
        assertThatThrownBy(() -> check(line)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo("policy-invalid");
            assertThat(problem.errors()).singleElement().satisfies(error -> {
                assertThat(error.pointer()).isEqualTo(pointer);
                assertThat(error.code()).isEqualTo(code);
            });
        });
    }

    /** Each pair of conditions, and whether one result could meet both. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "                                 |                                     | true",
                "'toRank':1                       | 'fromRank':2                        | false",
                "'toRank':2                       | 'fromRank':2                        | true",
                "'toRank':1                       | 'fromRank':2,'topShare':'30'        | false",
                "'toRank':1                       | 'topShare':'30'                     | true",
                "'topShare':'10'                  | 'topShare':'30'                     | true",
                "'medal':'GOLD'                   | 'medal':'SILVER'                    | false",
                "'medal':'GOLD'                   | 'toRank':1                          | true",
                "'contestClasses':['CITY']        | 'contestClasses':['COUNTY']         | false",
                "'contestClasses':['CITY']        | 'contestClasses':['COUNTY','CITY']  | true",
                "'contestClasses':['CITY']        |                                     | true",
                "'trades':['电工']                 | 'trades':['焊工']                    | false",
                "'trades':['电工']                 | 'trades':['焊工','电工']              | true",
                "'presentLevels':['JUNIOR']       | 'presentLevels':['INTERMEDIATE']    | false",
                "'presentLevels':['JUNIOR']       | 'presentLevels':['JUNIOR']          | true",
                "'presentLevels':['JUNIOR']       |                                     | true",
                "'presentLevels':['JUNIOR'],'unassessed':true | 'presentLevels':['INTERMEDIATE'],'unassessed':true | true",
            })
    void findsContradictionsWithinAKind(String one, String other, boolean contradicts) {
        String first = line("PROMOTION", "'level':'SENIOR'", one);
        String second = line("PROMOTION", "'level':'TECHNICIAN'", other);
        String allowance = line("ALLOWANCE", "'monthly':5,'months':5", one);
        if (contradicts) {
            assertThatThrownBy(() -> check(allowance, first, second))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.errors())
                                    .singleElement()
                                    .satisfies(error -> {
                                        assertThat(error.pointer()).isEqualTo("/lines/2");
                                        assertThat(error.code()).isEqualTo("lines-contradict");
                                        assertThat(error.arguments()).containsExactly(1);
                                    }));
        } else {
            check(allowance, first, second);
        }
    }

    @ParameterizedTest
    @CsvSource({"SENIOR, true", "TECHNICIAN, false"})
    void wageLinksContradictForOneLevelOnly(String level, boolean contradicts) {
        String[] lines = {
            line("WAGE_LINK", "'level':'SENIOR','monthly':5000", ""),
            line("WAGE_LINK", "'level':'" + level + "','monthly':9000", "")
        };
        if (contradicts) {
            assertThatThrownBy(() -> check(lines)).isInstanceOf(ProblemException.class);
        } else {
            check(lines);
        }
    }

    private static String line(String kind, String effect, String conditions) {
        return "{'kind':'" + kind + "'," + effect + (conditions == null || conditions.isEmpty() ? "" : "," + conditions)
                + "}";
    }

    private static void check(String... lines) {
        PolicyCheck.require(read("[" + String.join(",", lines) + "]"));
    }

    static List<PolicyLine> read(String json) {
        try {
            return new ObjectMapper().readValue(json.replace('\'', '"'), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
