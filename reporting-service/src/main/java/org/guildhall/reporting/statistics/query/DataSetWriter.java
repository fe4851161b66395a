package org.guildhall.reporting.statistics.query;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;

/** Writes a data set cell by cell: once through them for the values, and once more for what is said of them. */
final class DataSetWriter implements AutoCloseable {

    private final JsonGenerator output;
    private long place;

    DataSetWriter(JsonGenerator output) {
        this.output = output;
    }

    /**
     * @param head the data set without values and status
     * @param walk tells of each cell in the order of the values, as often as it is asked
     */
    void write(JsonNode head, Consumer<DataSets.Taker> walk) throws IOException {
        try {
            output.writeStartObject();
            for (Iterator<Map.Entry<String, JsonNode>> fields = head.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                output.writeFieldName(field.getKey());
                switch (field.getKey()) {
                    case "value" -> writeValues(walk);
                    case "status" -> writeStatus(walk);
                    default -> output.writeTree(field.getValue());
                }
            }
            output.writeEndObject();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void writeValues(Consumer<DataSets.Taker> walk) throws IOException {
        output.writeStartArray();
        walk.accept((cell, value) -> write(() -> output.writeNumber(value.number())));
        output.writeEndArray();
    }

    private void writeStatus(Consumer<DataSets.Taker> walk) throws IOException {
        output.writeStartObject();
        place = 0;
        walk.accept((cell, value) -> {
            if (!value.status().isEmpty()) {
                write(() -> output.writeStringField(Long.toString(place), value.status()));
            }
            place++;
        });
        output.writeEndObject();
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
