package org.guildhall.membership.personaldata.rotation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which key fingerprints are made with, and every exchange of it. */
@Schema(name = "BlindIndexKey", description = "索引指纹的密钥 · the key that fingerprints are made with")
record IndexKeyView(
        @Schema(description = "现用密钥的序号，自 1 起 · number of the key in use, from 1", examples = "1")
        int inUse,

        @Schema(description = "本实例所配置的密钥数 · how many keys this instance was given", examples = "2")
        int given,

        State state,

        @Schema(description = "尚待更新的行数；未开始或已完成为 0 · rows still to be renewed; 0 before it begins and after")
        long rowsLeft,

        @Schema(description = "历次轮换，按序号；即审计记录 · every exchange by its number: the audit record")
        List<Exchange> exchanges) {

    /** How far it is. */
    @Schema(name = "BlindIndexKeyState", description = "无待办、已请求、更新中 · nothing to do, requested, being brought into use")
    enum State {
        IN_USE,
        REQUESTED,
        RENEWING
    }

    /** One key that took the place of another. */
    @Schema(name = "BlindIndexKeyExchange", description = "一次轮换 · one exchange")
    record Exchange(
            int number,

            @Schema(description = "发起者 · subject of who asked for it")
            String requestedBy,

            String reason,
            Instant requestedAt,

            @Schema(description = "已更新的行数 · rows renewed so far")
            long rowsRenewed,

            @Schema(description = "启用时间；未启用为 null · null until it is in use") @Nullable Instant usedSince) {}
}
