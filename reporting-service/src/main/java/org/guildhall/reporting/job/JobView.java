package org.guildhall.reporting.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.jspecify.annotations.Nullable;

/** A job as whoever it is for sees it. */
@Schema(name = "Job", description = "一项作业：比一次请求更久的工作 · work that takes longer than a request")
public record JobView(
        UUID id,

        @Schema(
                description = "种类：QUERY、SAVED_QUERY、DOCUMENT 或 FACTS · kind: QUERY, SAVED_QUERY, DOCUMENT or FACTS",
                examples = "QUERY")
        String kind,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description =
                        "该种类的参数；列表与实时流中为 null · what was asked for, in the form of its kind; null in lists and streams")
        @Nullable JsonNode parameters,

        JobState state,

        @Schema(description = "由哪个定时计划产生；自行提交为 null · the schedule that ordered it; null if they did themselves")
        @Nullable UUID scheduleId,

        Instant orderedAt,

        @Schema(description = "开始时间；未开始为 null · when it was first begun") @Nullable Instant begunAt,

        @Schema(description = "结束时间；未结束为 null · when it was over") @Nullable Instant endedAt,

        @Schema(description = "此后删除结果；未结束为 null · when what it made is removed; null until it is over") @Nullable Instant expiresAt,

        Progress progress,

        @Schema(description = "失败原因；未失败为 null · why it failed; null if it didn't") @Nullable Reason failure,

        @Schema(description = "结果文件；完成后才有 · what it made, once it is done")
        List<FileView> files)
        implements Identified {

    /** @param total null until it is known */
    @Schema(
            name = "JobProgress",
            description = "已完成步数与总步数（未知为 null） · steps done, and how many there are, null until that is known")
    record Progress(long done, @Nullable Long total) {}

    @Schema(name = "JobFailure", description = "失败原因，同问题文档 · a reason, as a problem document would tell it")
    record Reason(String code, String detail, List<FaultView> errors) {}

    @Schema(name = "JobFault", description = "参数的一处错误 · one thing wrong with what was asked for")
    record FaultView(String pointer, String code, String detail) {}

    @Schema(
            name = "JobFile",
            description = "结果文件：名称、类型、字节数、SHA-256 · a file, its size in bytes and its digest in hexadecimals")
    record FileView(String name, String mediaType, long size, String sha256) {}
}
