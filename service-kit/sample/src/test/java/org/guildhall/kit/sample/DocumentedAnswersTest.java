package org.guildhall.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import org.guildhall.kit.testing.DocumentedAnswers;
import org.guildhall.kit.testing.HttpCalls;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(TestStack.class)
class DocumentedAnswersTest {

    private static final String ROUTE = "GET /samples/untrue/{sin} ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    missing | 200:  required property 'name' not found
                    null    | 200: /name null found, string expected
                    unknown | 200:  property 'secret' is not defined
                    type    | 200: /id integer found, string expected
                    status  | 202: the status isn't declared
                    refused | 402: the status isn't declared
                    text    | 200: the media type text/plain isn't declared
                    header  | 200: the header link isn't declared""")
    void findsWhatTheDocumentDoesNotTell(String sin, String fault) {
        RestAssured.get("/samples/untrue/" + sin);
        assertThat(DocumentedAnswers.found()).singleElement().asString().startsWith(ROUTE + fault);
        HttpCalls.send("GET", "/samples/untrue/" + sin, Map.of(), null);
        assertThat(DocumentedAnswers.found()).singleElement().asString().startsWith(ROUTE + fault);
    }

    @Test
    void findsNothingWhereTheDocumentIsTrue() {
        RestAssured.get("/samples/untrue/nothing").then().statusCode(200);
        RestAssured.delete("/samples/untrue/nothing").then().statusCode(405);
        RestAssured.get("/nowhere").then().statusCode(404);
        assertThat(DocumentedAnswers.found()).isEmpty();
    }

    @Test
    void failsTheTestThatSawIt() {
        RestAssured.get("/samples/untrue/null");
        assertThatThrownBy(() -> new DocumentedAnswers().afterEach(null)).hasMessageContaining("/name null found");
    }
}
