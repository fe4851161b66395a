package org.guildhall.kit.letter;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.events.inbox.DeadLetter;
import org.jspecify.annotations.Nullable;

/** What an operator sees of a record that was put aside. */
@Schema(name = "DeadLetter", description = "未能应用的事件 · a record that could not be applied")
record DeadLetterView(
        UUID id,
        String topic,

        @Schema(description = "分区 · partition", minimum = "0")
        int partition,

        @Schema(description = "位置 · offset", minimum = "0") long offset,

        @Schema(description = "事件的对象 · the aggregate it is about") @Nullable String key,

        @Schema(description = "最近一次失败的原因 · why it could not be applied when that was tried last") @Nullable String reason,

        Instant putAsideAt) {

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                letter.reason(),
                letter.putAsideAt());
    }
}
