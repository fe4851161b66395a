package org.guildhall.membership.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice in the language of whoever reads it. */
@Schema(name = "Notice", description = "消息 · a notice")
public record NoticeView(
        UUID id,
        NoticeKind kind,

        @Schema(description = "标题 · title", examples = "报名成功")
        String title,

        @Schema(description = "内容 · what it says", examples = "您已报名“职工技能月”（低压电气安装）。")
        String text,

        @Schema(
                description =
                        "所涉事项的编号，如 contestId、entryId、couponId；种类可能增加 · ids of what it is about; more kinds may come")
        Map<String, UUID> about,

        @Schema(description = "事情发生的时间 · when it happened") Instant happenedAt,
        @Schema(description = "消息生成的时间 · when it was told") Instant createdAt,
        @Schema(description = "是否已读 · whether it was read") boolean read) {}
