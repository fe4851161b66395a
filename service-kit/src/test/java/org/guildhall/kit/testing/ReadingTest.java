package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checks that read sources and documents find what is missing in them. */
class ReadingTest {

    @Test
    void findsCodesWithoutTexts() {
        String source = """
                throw ProblemException.of(409, "never-told", state);
                throw ProblemException.of(422, "invalid-fields").with(new FieldError(path("a", 1), "odd"));
                throw bad ? refused(first ? "/a" : "/b", "strange") : refused("/c", "required");
                private static ProblemException refused(String pointer, String code) {""";
        assertThat(ProblemCodes.withoutText(List.of(source))).containsExactly("never-told", "odd", "strange");
    }

    @Test
    void findsWhatReadsBadly() throws Exception {
        String document = """
                {"tags": [{"name": "things"}],
                 "components": {"schemas": {"A": {"properties": {}}, "B": {"description": "乙", "properties": {}},
                    "C": {"description": "丙 · c", "properties": {"next": {"$ref": "#/components/schemas/C"}}}}},
                 "paths": {
                   "/good": {"get": {"operationId": "getThing", "summary": "读 · read", "tags": ["物 · things"],
                     "parameters": [{"name": "id", "in": "path"}],
                     "responses": {"200": {"content": {"json": {"$ref": "#/components/schemas/C"}}}}}},
                   "/bad": {"get": {"operationId": "getThing", "summary": "read", "responses": {},
                     "parameters": [{"name": "limit", "in": "query"},
                       {"name": "limit", "in": "query", "description": "至多 · at most"}]},
                     "post": {"summary": "写 · write", "tags": ["物"], "responses": {}}}}}""";
        assertThat(OpenApiStyle.findings(new ObjectMapper().readTree(document)))
                .containsExactlyInAnyOrder(
                        "/bad getThing: operationId used twice",
                        "/bad getThing: summary not in both languages",
                        "/bad getThing: not exactly one tag",
                        "/bad getThing: parameter \"limit\" without a description",
                        "/bad getThing: parameter \"limit\" twice",
                        "/bad : operationId is no camelCase name",
                        "/bad : tag \"物\" in one language",
                        "tag \"things\" in one language",
                        "schema A without a description",
                        "/components/schemas/B/description in one language: \"乙\"",
                        "answer C of which nothing is always there");
    }
}
