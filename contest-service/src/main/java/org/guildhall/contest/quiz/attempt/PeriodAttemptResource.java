package org.guildhall.contest.quiz.attempt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.contest.quiz.quizzes.Periods;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.security.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;

/** What a member does in a period: watches, begins, practises. */
@Path("/quiz-periods/{id}")
@Tag(name = "答题 · attempts", description = "会员答题：看讲座、开始、作答、交卷、复盘。")
class PeriodAttemptResource {

    private final Intake intake;
    private final PeriodRecords records;
    private final Periods periods;
    private final Caller caller;
    private final Clock clock;

    PeriodAttemptResource(Intake intake, PeriodRecords records, Periods periods, Caller caller, Clock clock) {
        this.intake = intake;
        this.records = records;
        this.periods = periods;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("mine")
    @SignedIn
    @Operation(
            operationId = "getMyParticipation",
            summary = "我的参与情况 · how I present in a period",
            description = "已用与剩余次数、进行中的答题、最好成绩、讲座进度、各限量奖的结果。")
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
    @Operation(
            operationId = "startQuizAttempt",
            summary = "开始或继续答题 · begin an attempt, or go on with the open one",
            description = "有进行中的答题则原样返回，断线后重发无害。An attempt that is open is answered again: repeating does no harm.")
    @APIResponse(
            responseCode = "201",
            description = "试卷 · the paper",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttemptView.class)))
    public CompletionStage<RestResponse<AttemptView>> start(@PathParam("id") UUID id, @NotNull @Valid NewAttempt wish) {
        return start(id, wish, false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("practice-attempts")
    @SignedIn
    @Operation(
            operationId = "startQuizPractice",
            summary = "练习 · practise after the end",
            description = "场次结束后（同一活动用同一题库的各场次均结束后）可以练习，不限次数，不计成绩，不参与评奖。")
    @APIResponse(
            responseCode = "201",
            description = "试卷 · the paper",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttemptView.class)))
    public CompletionStage<RestResponse<AttemptView>> practise(
            @PathParam("id") UUID id, @NotNull @Valid NewAttempt wish) {
        return start(id, wish, true);
    }

    private CompletionStage<RestResponse<AttemptView>> start(UUID period, NewAttempt wish, boolean practice) {
        StartRequest start = new StartRequest(period, caller.subject(), Devices.fingerprint(period, wish.device()), practice);
        return intake.submit(start).thenApply(this::created);
    }

    /**
     * Runs on a writer's thread or, if the answer was quicker, on one that must not wait. The location is relative by intent:
     * resolving it would need the request.
     */
    private RestResponse<AttemptView> created(Attempt attempt) {
        AttemptView view = AttemptView.of(attempt, periods.running(attempt.periodId()), clock.instant());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header("Location", "/attempts/" + attempt.id())
                .build();
    }
}
