package org.guildhall.contest.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.OpenToPublic;

/** Asks for no sign-in, so that answers never arrive together with a name, and for no idempotency key: the ballot is one. */
@Path("/surveys/{id}/responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "问卷 · surveys")
class ResponseResource {

    private final ResponseService service;

    ResponseResource(ResponseService service) {
        this.service = service;
    }

    @POST
    @OpenToPublic
    @Operation(
            operationId = "submitSurveyResponse",
            summary = "匿名交卷 · submit anonymous answers",
            description = "不登录，只凭去盲后的选票。同一选票同样的答案可重复提交，不同的答案拒绝（ballot-used）；不记时间。"
                    + "Without a sign-in, by the unblinded ballot alone. The same answers may come again with one ballot,"
                    + " others are refused (ballot-used); no times are kept.")
    public ResponseReceipt submit(@PathParam("id") UUID id, @NotNull @Valid NewResponse response) {
        return service.submit(id, response);
    }
}
