package org.guildhall.contest.quiz.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a stream of a standing sends, as the API's document tells it. */
@Schema(
        description =
                "排行的一个服务器推送事件；首个为 snapshot，其后为 delta · a server-sent event of a standing: a snapshot first, then deltas")
record QuizStandingEvent(
        @Schema(description = "续接时放入 Last-Event-ID · to come back with")
        String id,

        @Schema(
                description = "事件名 · its name",
                enumeration = {"snapshot", "delta"})
        String event,

        @Schema(description = "JSON；delta 只含有变化的场次 · the JSON of its data lines; of a delta the periods that changed")
        QuizStanding data) {}
