package org.guildhall.contest.recognition.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Idempotent;

@Path("/contests/{id}/recognition-rules")
@Tag(name = "工匠选树 · selections")
class ContestRecognitionRuleResource {

    private final RecognitionService service;
    private final Cursors cursors;

    ContestRecognitionRuleResource(RecognitionService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "addRecognitionRule",
            summary = "增加直接认定规则 · add a rule of direct recognition",
            description = "仅限工匠选树；已登记的某类荣誉可使提名直接认定，不占名额。")
    @APIResponse(
            responseCode = "201",
            description = "已增加 · added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecognitionRuleView.class)))
    public Response add(@PathParam("id") UUID contestId, @NotNull @Valid NewRecognitionRule wish) {
        return Response.status(Response.Status.CREATED)
                .entity(service.write(contestId, wish))
                .build();
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listRecognitionRules",
            summary = "直接认定规则列表 · list the rules of direct recognition",
            description = "按增加的先后。")
    public Page<RecognitionRuleView> list(@PathParam("id") UUID contestId, @BeanParam PageQuery page) {
        return cursors.rising(
                "recognition-rules:" + contestId,
                page,
                (after, size) -> service.list(contestId, after, size),
                RecognitionRuleView::id);
    }
}
