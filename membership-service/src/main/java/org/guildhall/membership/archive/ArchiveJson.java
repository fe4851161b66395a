package org.guildhall.membership.archive;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;

/** The form of an exported archive: the same wherever it is written or read, whatever the service's answers look like. */
final class ArchiveJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ArchiveJson() {}

    /** What was exported; empty when it isn't just what an export writes of such a thing. */
    static <T> Optional<T> read(JsonNode node, Class<T> type) {
        try {
            T read = MAPPER.treeToValue(node, type);
            JsonNode written = MAPPER.readTree(MAPPER.writeValueAsBytes(read));
            return written.equals(node) ? Optional.of(read) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
