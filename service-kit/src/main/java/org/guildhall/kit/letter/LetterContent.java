package org.guildhall.kit.letter;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.events.inbox.DeadLetter;
import org.jspecify.annotations.Nullable;

/** A letter with the record itself, as far as its topic still holds it. */
@Schema(name = "DeadLetterContent", description = "未能应用的事件及其内容 · a record that could not be applied, with its content")
record LetterContent(
        DeadLetterView letter,

        @Schema(description = "记录头，如 ce_type；已不存在时为 null · headers; null when the topic has lost the record") @Nullable Map<String, String> headers,

        @Schema(description = "记录内容 · the value as text") @Nullable String value) {

    static LetterContent of(DeadLetter letter, @Nullable ConsumerRecord<String, byte[]> record) {
        DeadLetterView view = DeadLetterView.of(letter);
        if (record == null) {
            return new LetterContent(view, null, null);
        }
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return new LetterContent(view, headers, text(record.value()));
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
