package org.guildhall.reporting.board;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a stream of a board sends, as the API's document tells it. */
@Schema(
        name = "ReportingBoardEvent",
        description = "数据大屏的一个服务器推送事件；首个为 snapshot，其后为 delta，内容相同 · a server-sent event of a board: a snapshot"
                + " first, then deltas, which have the same content")
record BoardEvent(
        @Schema(
                description = "续接时放入 Last-Event-ID · to come back with",
                examples = "01934f3a-7c1e-7b44-9d2a-0c5d1e7f2a10-17")
        String id,

        @Schema(
                description = "事件名 · its name",
                enumeration = {"snapshot", "delta"})
        String event,

        @Schema(description = "JSON：现值 · the JSON of its data lines, what is shown now")
        BoardUpdate data) {}
