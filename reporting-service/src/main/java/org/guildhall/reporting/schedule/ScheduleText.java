package org.guildhall.reporting.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What its owner says of a schedule. */
@Schema(name = "ScheduleText", description = "定时计划的内容 · a job that shall be ordered again and again")
record ScheduleText(
        @NotBlank @Size(max = 100) String name,

        @Schema(
                description =
                        "作业种类：QUERY、SAVED_QUERY、DOCUMENT 或 FACTS · kind of job: QUERY, SAVED_QUERY, DOCUMENT or FACTS",
                examples = "QUERY")
        @NotNull @Size(min = 1, max = 64) String kind,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "该种类的参数 · in the form of the kind")
        @NotNull JsonNode parameters,

        @NotNull @Valid Rhythm rhythm,

        @Schema(description = "接收者（令牌主体） · for whom, as their tokens name them") @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 255) String> recipients) {}
