package org.guildhall.local.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads scenarios: a shipped one by its name, any other by its path. */
public final class ScenarioFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private ScenarioFile() {}

    /** Returns the scenario, checked; throws {@link InvalidScenario} if there is none or it cannot be played. */
    public static Scenario read(String nameOrFile) {
        Path file = Path.of(nameOrFile);
        try {
            if (Files.isRegularFile(file)) {
                return parse(nameOrFile, Files.readString(file));
            }
            try (InputStream shipped = shipped(nameOrFile)) {
                if (shipped == null) {
                    throw new InvalidScenario(nameOrFile, "", "neither a file nor the name of a shipped scenario");
                }
                return parse(nameOrFile, new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + nameOrFile, e);
        }
    }

    private static @Nullable InputStream shipped(String name) {
        boolean isName = name.matches("[a-z0-9-]+");
        return isName ? ScenarioFile.class.getResourceAsStream("/scenarios/" + name + ".json") : null;
    }

    static Scenario parse(String source, String json) {
        try {
            Scenario scenario = JSON.readValue(json, Scenario.class);
            new ScenarioCheck(source, scenario).run();
            return scenario;
        } catch (JsonMappingException e) {
            throw new InvalidScenario(
                    source, place(e), e.getOriginalMessage().lines().findFirst().orElse("unreadable"));
        } catch (JsonProcessingException e) {
            String place = "line %d, column %d"
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            throw new InvalidScenario(source, place, e.getOriginalMessage());
        }
    }

    /** Returns the place as a JSON pointer. */
    private static String place(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
