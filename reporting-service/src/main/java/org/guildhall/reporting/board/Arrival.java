package org.guildhall.reporting.board;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody joined; nobody says who. */
@Schema(name = "Arrival", description = "有人入会：在哪个单位、何时，不含个人信息 · somebody joined: where and when, never who")
record Arrival(
        @Schema(description = "现所在组织 · where they belong now")
        UUID organisationId,

        @Schema(description = "其名称 · its name", examples = "港湾精密机械公司工会委员会")
        String organisation,

        @Schema(description = "入会时间 · when they joined", examples = "2026-11-29T03:10:00Z")
        Instant at) {}
