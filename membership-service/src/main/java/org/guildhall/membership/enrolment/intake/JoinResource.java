package org.guildhall.membership.enrolment.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.OpenToPublic;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.IdempotencyKey;
import org.guildhall.membership.enrolment.application.ApplicationProgress;
import org.jboss.resteasy.reactive.RestResponse;

/** The public door: whoever holds a session's join token may see its form and join. */
@Path("/join-forms/{joinToken}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "入会 · enrolment", description = "从扫码到成为会员。From the scanned code to the membership.")
@OpenToPublic
class JoinResource {

    private final JoinForms forms;
    private final JoinIntake intake;

    JoinResource(JoinForms forms, JoinIntake intake) {
        this.forms = forms;
        this.intake = intake;
    }

    @GET
    @Operation(
            operationId = "getJoinForm",
            summary = "入会表单 · the join form of a scanned code",
            description = "扫码所得：哪个工会、哪场职工沟通会、需填哪些项目、隐私告知版本。The union and session behind a join code, the options"
                    + " of each choice, and the version of the privacy notice to consent to.")
    public JoinForm form(@PathParam("joinToken") String joinToken, @BeanParam AskedLanguage language) {
        return forms.find(joinToken, language);
    }

    @POST
    @Path("/applications")
    @Creates
    @Operation(
            operationId = "join",
            summary = "扫码入会 · join with a scanned code",
            description = "一次提交即完成：自动确认的场次当场成为会员；须审核的场次返回回执。Answered after the commit: what is acknowledged is durable."
                    + " Repeat with the same Idempotency-Key when the line breaks; the first answer comes back.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "同一键重复同一申请，得到首次的回答 · the first answer comes back to a retry",
            schema = @Schema(type = SchemaType.STRING, pattern = IdempotencyKey.PATTERN))
    @APIResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = "Location",
                            description = "回执的地址 · where the receipt is",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApplicationProgress.class)))
    public CompletionStage<RestResponse<ApplicationProgress>> join(
            @PathParam("joinToken") String joinToken,
            @Context HttpHeaders headers,
            @NotNull @Valid JoinRequest request) {
        // Not as a parameter of its own: an empty key would come as none.
        String key = headers.getHeaderString("Idempotency-Key");
        return intake.submit(joinToken, key, request).thenApply(JoinResource::located);
    }

    /** A location within this service, as this runs on a writer's thread, without the request. */
    private static RestResponse<ApplicationProgress> located(ApplicationProgress progress) {
        return RestResponse.ResponseBuilder.ok(progress)
                .header("Location", "/receipts/" + progress.receipt())
                .build();
    }
}
