package org.guildhall.contest.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;

@Path("/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "问卷 · surveys",
        description =
                "匿名而可计数的问卷：谁参加了和答了什么分开存放，无法对应。"
                        + "Anonymous surveys that count: who took part and what was answered are kept apart and can't be matched.")
class SurveyResource {

    private final SurveyService service;
    private final ResultsService results;

    SurveyResource(SurveyService service, ResultsService results) {
        this.service = service;
        this.results = results;
    }

    @POST
    @Idempotent
    @Creates("/surveys/{id}")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "createSurvey",
            summary = "创建问卷 · create a survey",
            description =
                    "新问卷是草稿；题目取自本级或上级题库已发布的版本。"
                            + "A new survey is a draft; questions come from a published version of a bank of this level or above.")
    public SurveyView create(@NotNull @Valid NewSurvey wish) {
        return service.create(wish);
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listSurveys",
            summary = "问卷列表 · list the surveys of one's scope",
            description = "新的在前。Newest first.")
    public Page<SurveyView> list(
            @Parameter(description = "工会，含其全部下级 · the organisation, with all below it", required = true)
                    @QueryParam("organisation")
                    UUID organisation,
            @BeanParam PageQuery page) {
        return service.list(organisation, page);
    }

    @GET
    @Path("open")
    @SignedIn
    @Operation(operationId = "listOpenSurveys", summary = "可参加的问卷 · list the surveys open to me")
    public Page<SurveyView> listOpen(@BeanParam PageQuery page) {
        return service.listOpen(page);
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(
            operationId = "getSurvey",
            summary = "查看问卷 · read a survey and its questions",
            description =
                    "组织者和审计可见管理范围内的，会员可见面向自己的已开放或已结束的。"
                            + "Organisers and auditors see those within their scope, members open and ended ones that are for them.")
    public SurveyView read(@PathParam("id") UUID id) {
        return service.read(id);
    }

    @POST
    @Path("{id}/open")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "openSurvey",
            summary = "开放问卷 · open a survey",
            description = "会员在起止时间内可以参加。Members may take part between its times.")
    public SurveyView open(@PathParam("id") UUID id) {
        return service.open(id);
    }

    @POST
    @Path("{id}/close")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "closeSurvey",
            summary = "结束问卷 · close a survey for good",
            description = "到截止时间自动结束，也可提前。结束时销毁签名密钥和选票标记、打乱存放次序；合计不足 5 份的答案直接删除。"
                    + "It ends by itself at its time, or earlier. Then the signing key and the marks of ballots are destroyed"
                    + " and the order is shuffled; answers are deleted where there are fewer than 5 in all.")
    public SurveyView close(@PathParam("id") UUID id) {
        return service.close(id);
    }

    @GET
    @Path("{id}/results")
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "getSurveyResults",
            summary = "问卷结果 · results by unit",
            description = "参加人数随时可见；答案只在结束后给出，否则前后两次相减就是某一个人的答案。按直属下级单位和合计；少于 5" + " 份的单位合并给出，且无法由其余相减得出。"
                    + "How many took part is always told; answers only after the end, for the difference of two looks could"
                    + " be one person's. By units directly below and in all; units with fewer than 5 are told together, so that"
                    + " none follows from the rest.")
    public SurveyResults results(@PathParam("id") UUID id) {
        return results.read(id);
    }
}
