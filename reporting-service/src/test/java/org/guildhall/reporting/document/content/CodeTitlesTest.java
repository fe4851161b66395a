package org.guildhall.reporting.document.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.guildhall.reporting.statistics.common.KnownCodes;
import org.junit.jupiter.api.Test;

/** Documents call codes what the services that tell them call them. */
class CodeTitlesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void areThoseOfTheServices() throws IOException {
        Path own = Path.of("src/main/resources/META-INF/code-lists.json");
        for (JsonNode row : JSON.readTree(CodeTitlesTest.class.getResource("/document/dimensions.json"))) {
            Path theirs = Path.of(
                    "../" + row.path("service").asText() + "-service/src/main/resources/META-INF/code-lists.json");
            assertThat(codes(own, row.path("list")))
                    .as(row.path("dimension").asText())
                    .isNotEmpty()
                    .isEqualTo(codes(theirs, row.path("list")));
        }
    }

    private static JsonNode codes(Path file, JsonNode list) throws IOException {
        return StreamSupport.stream(JSON.readTree(file.toFile()).spliterator(), false)
                .filter(one -> one.path("name").equals(list))
                .findFirst()
                .orElseThrow()
                .path("codes");
    }

    @Test
    void haveOneForEveryCodeThatFiltersKnow() {
        for (String dimension : new String[] {"category", "gender", "education", "household", "level", "kind"}) {
            for (String code : KnownCodes.of(dimension.toUpperCase(Locale.ROOT))) {
                assertThat(CodeTitles.of(dimension, code, Locale.SIMPLIFIED_CHINESE))
                        .isNotEqualTo(code);
            }
        }
        assertThat(CodeTitles.of("category", "ASTRONAUT", Locale.ENGLISH)).isEqualTo("ASTRONAUT");
        assertThat(CodeTitles.of("gender", "MALE", Locale.ENGLISH)).isEqualTo("Male");
    }
}
