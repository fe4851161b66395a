package org.guildhall.contest.outcome.board;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a stream of a board sends, as the API's document tells it. */
@Schema(
        description =
                "看板的一个服务器推送事件；首个为 snapshot，其后为 delta · a server-sent event of a board: a snapshot first, then deltas")
record BoardEvent(
        @Schema(description = "续接时放入 Last-Event-ID · to come back with")
        String id,

        @Schema(
                description = "事件名 · its name",
                enumeration = {"snapshot", "delta"})
        String event,

        @Schema(
                description = "JSON：snapshot 为 Board，delta 为 BoardDelta · the JSON of its data lines",
                oneOf = {BoardView.class, BoardDelta.class})
        Object data) {}
