package org.guildhall.contest.outcome.publication;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.OpenToPublic;

@Path("/contests/{id}/results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "成绩 · results")
class ContestResultResource {

    private final Results results;

    ContestResultResource(Results results) {
        this.results = results;
    }

    @GET
    @OpenToPublic
    @Operation(
            operationId = "listResults",
            summary = "成绩列表 · list the results",
            description = "组织者自结束评分起可见；公示后任何人可见，公众看板冻结期间为冻结时的成绩。按赛项和名次。"
                    + "For organisers from the end of marking, for everybody once published, as of the freeze while the board"
                    + " is frozen. By project and rank.")
    public Page<ResultView> list(
            @PathParam("id") UUID id,
            @Parameter(description = "只看该赛项 · this project alone") @QueryParam("project") UUID project,
            @BeanParam PageQuery page) {
        return results.list(id, project, page);
    }

    @GET
    @Path("{entry}/proof")
    @OpenToPublic
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getProof",
            summary = "成绩凭证 · the proof of a result",
            description = "含规则、全部评分表（盲码、裁判编号，无姓名）和计算步骤，仅凭它即可复算名次：deploy/run verify-proof FILE。")
    @APIResponse(
            responseCode = "200",
            description = "凭证 · the proof",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description =
                                                    "凭证 guildhall-proof/1 · proof in the form guildhall-proof/1")))
    public String proof(@PathParam("id") UUID id, @PathParam("entry") UUID entry) {
        return results.proof(id, entry);
    }
}
