package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenEventChecksTest {

    @TempDir
    Path resources;

    private List<String> faults(String... lines) throws IOException {
        Files.writeString(resources.resolve("events.yaml"), "tells: [lamp-lit, lamp-lost]");
        Files.createDirectories(resources.resolve("schemas"));
        Files.writeString(resources.resolve("schemas/lamp-lit.v1.json"), """
                {"type": "object", "required": ["at"], "properties": {"at": {"type": "string", "format": "date-time"}}}""");
        Files.writeString(resources.resolve("schemas/lamp-lost.v1.json"), "{}");
        return new GoldenEventChecks() {
            @Override
            protected String service() {
                return "lamp";
            }

            @Override
            protected Path resources() {
                return resources;
            }
        }.faults(new GoldenEvents(Stream.of(lines).map(HttpCalls::parse).toList()));
    }

    private static String told(String event, String data) {
        return "{\"service\": \"lamp\", \"event\": \"%s\", \"data\": %s}".formatted(event, data);
    }

    @Test
    void findsWhatCannotBeReadAnyMore() throws IOException {
        String lit = told("lamp-lit.v1", "{\"at\": \"2026-11-01T00:00:00Z\", \"more\": 1}");
        String lost = told("lamp-lost.v1", "{}");
        assertThat(faults(lit, lost)).isEmpty();
        assertThat(faults(lit, lost, told("lamp-lit.v1", "{}")))
                .singleElement()
                .asString()
                .contains("'at' not found");
        assertThat(faults(lit, lost, told("lamp-lit.v1", "{\"at\": \"then\"}"))).hasSize(1);
        assertThat(faults(lit, lost, told("lamp-sold.v1", "{}")))
                .containsExactly("lamp-sold.v1: was told, and has no schema any more");
        assertThat(faults(lit)).containsExactly("lamp-lost.v1: not in any corpus; see its README");
    }
}
