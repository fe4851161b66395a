package org.guildhall.kit.ticket;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StreamTicket", description = "打开一个事件流的票据，一次有效 · opens one stream of events, once, as whoever took it")
record StreamTicket(
        @Schema(
                description = "放入查询参数 ticket · for the query parameter",
                examples = "4mVq0QHkT3vYb8Zr2sXc9LwN6uJpE1aGdF7oK5iMtRy")
        String ticket,

        @Schema(description = "此后无效 · until when it opens one")
        Instant expiresAt) {

    /** Whoever has it is let in: not for logs. */
    @Override
    public String toString() {
        return "StreamTicket[" + expiresAt + "]";
    }
}
