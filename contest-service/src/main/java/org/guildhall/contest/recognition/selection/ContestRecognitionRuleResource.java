package org.guildhall.contest.recognition.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;

@Path("/contests/{id}/recognition-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "工匠选树 · selections")
class ContestRecognitionRuleResource {

    private final RecognitionRuleService service;

    ContestRecognitionRuleResource(RecognitionRuleService service) {
        this.service = service;
    }

    @POST
    @Creates
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "addRecognitionRule",
            summary = "增加直接认定规则 · add a rule of direct recognition",
            description = "仅限工匠选树；已登记的某类荣誉可使提名直接认定，不占名额。"
                    + "For selections only; honours of a type that are on the register can make a nomination recognised"
                    + " without taking a place.")
    public RecognitionRuleView add(@PathParam("id") UUID contestId, @NotNull @Valid NewRecognitionRule wish) {
        return service.write(contestId, wish);
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listRecognitionRules",
            summary = "直接认定规则列表 · list the rules of direct recognition",
            description = "按增加的先后。In the order they were added.")
    public Page<RecognitionRuleView> list(@PathParam("id") UUID contestId, @BeanParam PageQuery page) {
        return service.list(contestId, page);
    }
}
