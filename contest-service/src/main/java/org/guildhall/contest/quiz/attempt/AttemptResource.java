package org.guildhall.contest.quiz.attempt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Refuses;

@Path("/attempts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "答题 · attempts")
class AttemptResource {

    private final AttemptService attempts;

    AttemptResource(AttemptService attempts) {
        this.attempts = attempts;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "getQuizAttempt",
            summary = "查看我的答题 · read my attempt",
            description =
                    "断线后据此继续：试卷、已保存的作答、剩余时间。" + "To go on after a lost connection: paper, saved answers, time left.")
    public AttemptView read(@PathParam("id") UUID id) {
        return attempts.read(id);
    }

    @PUT
    @Path("answers")
    @SignedIn
    @Operation(
            operationId = "saveQuizAnswers",
            summary = "保存作答 · save answers",
            description = "一题一次或一页一次；重复提交无害，改答以最后一次为准；返回即已落盘。One question or a page; repeating does no harm; what is"
                    + " answered is stored.")
    public CompletionStage<SavedAnswers> save(@PathParam("id") UUID id, @NotNull @Valid Answers given) {
        return attempts.save(id, given);
    }

    @POST
    @Path("finish")
    @SignedIn
    @Operation(
            operationId = "finishQuizAttempt",
            summary = "交卷 · finish an attempt",
            description = "得分与各限量奖的结果，按服务器提交先后判定；重复交卷得到同样的回答。The score and what became of each award, decided in the"
                    + " order of commits; repeating gets the same answer.")
    public CompletionStage<AttemptResult> finish(@PathParam("id") UUID id) {
        return attempts.finish(id);
    }

    @GET
    @Path("review")
    @SignedIn
    @Operation(
            operationId = "reviewQuizAttempt",
            summary = "复盘 · review a finished attempt with its key",
            description = "用同一题库的所有活动均结束（含待审的奖，至多再等 30 天）后，本人或组织者可看答案、解析，" + "以及重算所需的种子。"
                    + "Once all quizzes of the same bank have ended (with awards under review, for 30 days at most) oneself"
                    + " and organisers see key, explanations and the seed to draw again.")
    @Refuses(409)
    public ReviewView review(@PathParam("id") UUID id) {
        return attempts.review(id);
    }
}
