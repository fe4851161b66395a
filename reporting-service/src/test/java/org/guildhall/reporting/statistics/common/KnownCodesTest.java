package org.guildhall.reporting.statistics.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guildhall.reporting.projection.Dimension;
import org.junit.jupiter.api.Test;

/** Filters know what the services publish. */
class KnownCodesTest {

    private static final Path MEMBERSHIP = Path.of("../membership-service/src");

    @Test
    void knowWhatMembersAreToldToBe() throws IOException {
        JsonNode member = new ObjectMapper()
                .readTree(MEMBERSHIP
                        .resolve("main/resources/schemas/member-joined.v1.json")
                        .toFile());
        assertThat(KnownCodes.of("CATEGORY"))
                .containsExactlyElementsOf(texts(member.at("/properties/categories/items/examples")));
        assertThat(KnownCodes.of("GENDER")).containsExactlyElementsOf(texts(member.at("/properties/gender/examples")));
        for (String field : List.of("education", "household")) {
            List<String> told = texts(member.at("/properties/" + field + "/examples"));
            told.add(Dimension.UNKNOWN);
            assertThat(KnownCodes.of(field.toUpperCase(Locale.ROOT))).containsExactlyElementsOf(told);
        }
        assertThat(KnownCodes.of("BIRTH_BAND"))
                .hasSize(41)
                .contains("1900-1904", "1980-1984", "2095-2099", Dimension.UNKNOWN);
    }

    @Test
    void knowTheLevelsOfSkill() throws IOException {
        JsonNode api = new YAMLMapper()
                .readTree(MEMBERSHIP.resolve("test/resources/openapi.yaml").toFile());
        assertThat(KnownCodes.of("SKILL_LEVEL"))
                .containsExactlyElementsOf(texts(api.at("/components/schemas/SkillLevel/enum")));
    }

    @Test
    void knowWhatOrganisationsAreToldToBe() throws IOException {
        JsonNode founded = new ObjectMapper()
                .readTree(MEMBERSHIP
                        .resolve("main/resources/schemas/organisation-founded.v1.json")
                        .toFile());
        for (String field : List.of("level", "kind")) {
            assertThat(KnownCodes.of(field.toUpperCase(Locale.ROOT)))
                    .containsExactlyElementsOf(texts(founded.at("/properties/" + field + "/examples")));
        }
    }

    @Test
    void haveAListForEveryDimension() {
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.ALL) {
                assertThat(KnownCodes.of(dimension.name())).isNotEmpty();
            }
        }
        assertThat(KnownCodes.of("INDUSTRY")).hasSize(21);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.textValue()));
        assertThat(texts).isNotEmpty();
        return texts;
    }
}
