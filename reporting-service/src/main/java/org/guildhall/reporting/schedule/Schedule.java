package org.guildhall.reporting.schedule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.guildhall.kit.web.Versioned;

/**
 * A job that is ordered again and again.
 *
 * @param language of what it makes
 */
@Schema(name = "Schedule", description = "定时计划 · a job that is ordered again and again")
record Schedule(
        UUID id,
        long version,
        String name,
        String kind,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "该种类的参数 · in the form of the kind")
        JsonNode parameters,

        Rhythm rhythm,

        @Schema(description = "接收者（令牌主体），各得一项按其本人权限的作业 · each gets a job of their own, with their own authority")
        List<String> recipients,

        @Schema(description = "下次执行时间 · when it is due next")
        Instant nextDue,

        Instant savedAt,
        @JsonIgnore String language,
        @JsonIgnore String owner)
        implements Identified, Versioned {

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
