package org.guildhall.membership.notice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many wait to be read, and the newest of all. */
@Schema(description = "未读数与最新消息 · how many are unread, and the newest ones")
public record NoticeBox(
        @Schema(description = "未读数 · how many are unread", examples = "3")
        int unread,

        @Schema(description = "最新的消息，至多五条，新的在前 · the newest, five at most")
        List<NoticeView> newest) {

    static final NoticeBox EMPTY = new NoticeBox(0, List.of());
}
