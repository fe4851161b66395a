package org.guildhall.contest.quiz.attempt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Creates;
import org.jspecify.annotations.Nullable;

/** What a member does in a period: watches, begins, practises. */
@Path("/quiz-periods/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "答题 · attempts",
        description = "会员答题：看讲座、开始、作答、交卷、复盘。Members answer: lecture, start, answers, finish, review.")
class PeriodAttemptResource {

    @Schema(description = "开始答题 · the beginning of an attempt")
    record NewAttempt(
            @Schema(
                    description =
                            "客户端安装标识，只存其指纹，用于识别一机多人 · what tells one installation of the app from another; only a fingerprint is kept")
            @Size(max = 200) @Nullable String device) {}

    private final AttemptService attempts;
    private final PeriodRecords records;

    PeriodAttemptResource(AttemptService attempts, PeriodRecords records) {
        this.attempts = attempts;
        this.records = records;
    }

    @GET
    @Path("mine")
    @SignedIn
    @Operation(
            operationId = "getMyParticipation",
            summary = "我的参与情况 · how I stand in a period",
            description = "已用与剩余次数、进行中的答题、最好成绩、讲座进度、各限量奖的结果。"
                    + "Attempts used and left, the one under way, best score, lectures, limited awards.")
    public PeriodRecordView mine(@PathParam("id") UUID id) {
        return records.mine(id);
    }

    @POST
    @Path("lectures/{code}/heartbeats")
    @SignedIn
    @Operation(
            operationId = "watchLecture",
            summary = "讲座心跳 · report that a lecture is being watched",
            description = "观看时每 15 秒一次；服务器只计两次心跳之间不超过 40 秒的真实时间。Every 15 seconds while watching; the server counts the"
                    + " time between two calls, if it is 40 seconds at most.")
    public LectureProgress watch(@PathParam("id") UUID id, @PathParam("code") String code) {
        return records.watch(id, code);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("attempts")
    @SignedIn
    @Creates("/attempts/{id}")
    @Operation(
            operationId = "startQuizAttempt",
            summary = "开始或继续答题 · begin an attempt, or go on with the open one",
            description = "有进行中的答题则原样返回，断线后重发无害。An attempt that is open is answered again: repeating does no harm.")
    public CompletionStage<AttemptView> start(@PathParam("id") UUID id, @NotNull @Valid NewAttempt wish) {
        return attempts.start(id, wish.device());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("practice-attempts")
    @SignedIn
    @Creates("/attempts/{id}")
    @Operation(
            operationId = "startQuizPractice",
            summary = "练习 · practise after the end",
            description = "用同一题库的所有活动均结束（含待审的奖，至多再等 30 天）后可以练习，不限次数，不计成绩，不参与评奖。"
                    + "Once all quizzes of the same bank have ended (with awards under review, for 30 days at most) one may"
                    + " practise as often as one likes; it counts for nothing.")
    public CompletionStage<AttemptView> practise(@PathParam("id") UUID id, @NotNull @Valid NewAttempt wish) {
        return attempts.practise(id, wish.device());
    }
}
