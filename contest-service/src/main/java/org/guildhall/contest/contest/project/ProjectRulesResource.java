package org.guildhall.contest.contest.project;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.IfMatch;

@Path("/projects/{id}/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "赛项 · projects")
class ProjectRulesResource {

    private static final String EXAMPLE = """
            {"stages":[{"code":"final","title":"决赛","scale":"100","decimals":2,"judges":3,"components":[
              {"code":"theory","kind":"THEORY","title":"理论","weight":"30","criteria":[
                {"code":"t1","kind":"MEASUREMENT","title":"试卷","minimum":"0","maximum":"100","aggregation":"MEAN"}]},
              {"code":"practice","kind":"PRACTICE","title":"实操","weight":"70","criteria":[
                {"code":"p1","kind":"JUDGEMENT","title":"接线","maximum":"20","aggregation":"MEDIAN","tolerance":"1"},
                {"code":"p2","kind":"TIME","title":"用时","maximum":"10","fullUntil":"1800","zeroFrom":"3600",
                 "aggregation":"MEAN"}]}],
              "penalties":[{"code":"safety","title":"违反安全规程","points":"5"}],"penaltyCap":"10",
              "ties":[{"rule":"HIGHER_COMPONENT","component":"practice"},{"rule":"SHARED_RANK"}]}],
             "medals":{"gold":1,"silver":1,"bronze":1,"tolerance":"2"},
             "prizes":[{"from":1,"to":1,"title":"一等奖","amount":1000000,"honour":"技术能手"}]}""";

    private static final String TWO_STAGES = """
            {"stages":[
              {"code":"first","title":"初赛","judges":1,"components":[
                {"code":"theory","kind":"THEORY","title":"理论","weight":"100","criteria":[
                  {"code":"t1","kind":"MEASUREMENT","title":"试卷","maximum":"100","aggregation":"MEAN"}]}],
               "ties":[{"rule":"JURY_DECISION"}],"advance":{"number":2,"waitlist":2}},
              {"code":"final","title":"决赛","judges":3,"components":[
                {"code":"practice","kind":"PRACTICE","title":"实操","weight":"100","criteria":[
                  {"code":"p1","kind":"MEASUREMENT","title":"工艺","maximum":"100","aggregation":"TRIMMED_MEAN"}]}],
               "ties":[{"rule":"SHARED_RANK"}]}]}""";

    private final ProjectRulesService service;

    ProjectRulesResource(ProjectRulesService service) {
        this.service = service;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "getProjectRules",
            summary = "查看评分规则 · read a project's rules",
            description = "现行版本；尚未制定时版本为 0。The current version; 0 while there is none.")
    public ProjectRulesView read(@PathParam("id") UUID id) {
        return service.read(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "putProjectRules",
            summary = "制定评分规则 · write a project's rules",
            description = "竞赛开始前可改，每次保存为一个新版本；未知的规则一律拒绝并指明位置。须在 If-Match 中带上读到的 ETag，"
                    + "首次为 \"0\"。stages 依次进行，除最后一个外须有 advance（number、percent、minimum 三者之一，可加候补数"
                    + " waitlist）；components 的 weight 合计 100，criteria 可嵌套；kind 为 MEASUREMENT（minimum 至 maximum"
                    + " 的数）、JUDGEMENT（0 至 3 级）或 TIME（秒，fullUntil 以内满分，zeroFrom 起零分）；aggregation 为 MEAN、"
                    + "MEDIAN、TRIMMED_MEAN、CLOSEST_TWO；裁判间相差超过 tolerance 的须仲裁；ties 依次适用：HIGHER_COMPONENT（须"
                    + " component）、FEWER_PENALTIES、SHORTER_TIME、YOUNGER、EARLIER_REGISTRATION、JURY_DECISION、SHARED_RANK；"
                    + "prizes 按名次 from–to 或参赛人数的百分比 share，amount 单位为分。"
                    + "Until the contest starts; each save is a new version, unknown rules are refused, naming the place."
                    + " If-Match needs the ETag that was read, \"0\" at first. stages follow each other, all but the last with"
                    + " advance (one of number, percent, minimum, and a waitlist if wanted); weights of components come to"
                    + " 100, criteria may be nested; kind is MEASUREMENT (a number from minimum to maximum), JUDGEMENT (0"
                    + " to 3) or TIME (seconds: full points until fullUntil, none from zeroFrom); aggregation is MEAN,"
                    + " MEDIAN, TRIMMED_MEAN or CLOSEST_TWO; marks further apart than tolerance are moderated; ties apply"
                    + " in turn: HIGHER_COMPONENT (with component), FEWER_PENALTIES, SHORTER_TIME, YOUNGER,"
                    + " EARLIER_REGISTRATION, JURY_DECISION, SHARED_RANK; prizes go by ranks from–to or a share of those"
                    + " who competed, in percent, their amount is in fen.")
    public ProjectRulesView write(
            @PathParam("id") UUID id,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples = {
                                                @ExampleObject(name = "one-stage", value = EXAMPLE),
                                                @ExampleObject(name = "two-stages", value = TWO_STAGES)
                                            }))
                    JsonNode document) {
        return service.write(id, ifMatch, document);
    }
}
