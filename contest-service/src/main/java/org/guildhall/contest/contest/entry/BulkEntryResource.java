package org.guildhall.contest.contest.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Idempotent;

@Path("/projects/{id}/entries/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "报名 · entries")
class BulkEntryResource {

    private final BulkEntryService service;

    BulkEntryResource(BulkEntryService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "enterProjectInBulk",
            summary = "单位批量报名 · enter many members",
            description = "单位的竞赛组织者为本单位会员报名，也可由主办工会代办；逐行给出结果，被拒绝的行不影响其他行。"
                    + "Organisers enter members of their own unit, or those of the holding union do; each line has its"
                    + " outcome, refused ones don't hold up others.")
    public BulkOutcome enter(
            @PathParam("id") UUID projectId,
            @Parameter(description = "原因所用语言 · language of the reasons") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String language,
            @NotNull @Valid BulkEntries wish) {
        return service.enter(projectId, wish, language);
    }
}
