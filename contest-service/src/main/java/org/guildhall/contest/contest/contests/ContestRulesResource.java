package org.guildhall.contest.contest.contests;

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

@Path("/contests/{id}/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "竞赛 · contests")
class ContestRulesResource {

    private static final String EXAMPLE = """
            {"caps":[{"kind":"THEORY","maximumWeight":"30"}],"publicityDays":5,"appealDays":3,
             "unitPoints":[{"from":1,"to":1,"points":10},{"from":2,"to":2,"points":9}],"starterPoints":1}""";

    private final ContestRulesService service;

    ContestRulesResource(ContestRulesService service) {
        this.service = service;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "getContestRules",
            summary = "查看竞赛规则 · read a contest's rules",
            description =
                    "各赛项共同的规则：权重上限、公示与申诉天数、单位积分。"
                            + "Rules that all projects share: limits of weights, days of publication and objection, points of units.")
    public ContestRulesView read(@PathParam("id") UUID id) {
        return service.read(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "putContestRules",
            summary = "制定竞赛规则 · write a contest's rules",
            description = "竞赛开始前可改；未知的规则一律拒绝并指明位置。须在 If-Match 中带上读到的 ETag。"
                    + "Until the contest starts; unknown rules are refused, naming the place. If-Match needs the ETag that"
                    + " was read.")
    public ContestRulesView change(
            @PathParam("id") UUID id,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples = @ExampleObject(name = "rules", value = EXAMPLE)))
                    JsonNode document) {
        return service.change(id, ifMatch, document);
    }
}
