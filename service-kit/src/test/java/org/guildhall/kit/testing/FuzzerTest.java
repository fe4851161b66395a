package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzerTest {

    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"detail\":\"org.postgresql.util.PSQLException: no\"}",
                "{\"detail\":\"java.lang.NullPointerException\"}",
                "{\"detail\":\"no value at org.guildhall.contest.Town$Rows.read(Town.java:17)\"}",
                "{\"detail\":\"SQLSTATE 22021\"}"
            })
    void findsRefusalsThatTellWhatTheServiceIsMadeOf(String body) {
        assertThat(Fuzzer.faultsOfText(422, PROBLEM, body)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"name\":\"", "{} {}", "<html>"})
    void findsBrokenJson(String body) {
        assertThat(Fuzzer.faultsOfText(200, "application/json;charset=UTF-8", body))
                .hasSize(1);
    }

    @Test
    void letsOrdinaryAnswersPass() {
        String accepted =
                "{\"detail\":\"Send application/vnd.openxmlformats-officedocument.spreadsheetml.sheet at once\"}";
        assertThat(Fuzzer.faultsOfText(415, PROBLEM, accepted)).isEmpty();
        assertThat(Fuzzer.faultsOfText(304, "application/json", "")).isEmpty();
        assertThat(Fuzzer.faultsOfText(200, "application/json", "{\"name\":\"java.lang.String\"}"))
                .isEmpty();
        assertThat(Fuzzer.faultsOfText(200, "text/html", "<html>")).isEmpty();
        assertThat(Fuzzer.faultsOfText(204, "", "")).isEmpty();
    }

    @Test
    void aBuildSendsEachOperationARequest() {
        assertThat(BadInput.randomRequests(1)).isEqualTo(150);
        assertThat(BadInput.randomRequests(172)).isEqualTo(172);
    }
}
