package org.guildhall.membership.recruitment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Idempotent;
import org.guildhall.kit.web.Preconditions;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/recruitment-sessions")
@Tag(name = "职工沟通会 · recruitment sessions", description = "职工沟通会及其入会码。Recruitment sessions and their join codes.")
class RecruitmentSessionResource {

    private final RecruitmentSessionService service;
    private final RecruitmentSessionRepository repository;
    private final Caller caller;
    private final Cursors cursors;
    private final URI publicUrl;

    RecruitmentSessionResource(
            RecruitmentSessionService service,
            RecruitmentSessionRepository repository,
            Caller caller,
            Cursors cursors,
            RecruitmentSettings settings) {
        this.service = service;
        this.repository = repository;
        this.caller = caller;
        this.cursors = cursors;
        this.publicUrl = settings.publicUrl();
    }

    @POST
    @Idempotent
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "openRecruitmentSession", summary = "开设职工沟通会 · open a recruitment session")
    @APIResponse(
            responseCode = "201",
            description = "已开设 · opened",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecruitmentSessionView.class)))
    public RestResponse<RecruitmentSessionView> open(@NotNull @Valid OpenRecruitmentSession opening) {
        RecruitmentSessionView view = service.open(opening).view(publicUrl);
        return RestResponse.ResponseBuilder.<RecruitmentSessionView>created(
                        URI.create("/recruitment-sessions/" + view.id()))
                .entity(view)
                .header("ETag", Preconditions.etag(view.version()))
                .build();
    }

    @GET
    @Requires({Position.ENROLMENT_OFFICER, Position.AUDITOR})
    @Operation(
            operationId = "listRecruitmentSessions",
            summary = "列出管理范围内的职工沟通会 · list the recruitment sessions in scope")
    public Page<RecruitmentSessionView> list(
            @Parameter(description = "仅此组织 · that organisation alone") @QueryParam("organisation") UUID organisationId,
            @BeanParam PageQuery page) {
        List<String> scope = caller.scope(Position.ENROLMENT_OFFICER, Position.AUDITOR);
        return cursors.rising(
                        "recruitment-sessions|" + organisationId,
                        page,
                        (after, size) -> repository.findInScope(scope, organisationId, after, size),
                        RecruitmentSession::id)
                .map(session -> session.view(publicUrl));
    }

    @GET
    @Path("/{id}")
    @Requires({Position.ENROLMENT_OFFICER, Position.AUDITOR})
    @Operation(operationId = "getRecruitmentSession", summary = "查看职工沟通会 · read a recruitment session")
    public RestResponse<RecruitmentSessionView> read(UUID id) {
        return tagged(service.find(id, Position.ENROLMENT_OFFICER, Position.AUDITOR));
    }

    @PATCH
    @Path("/{id}")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "editRecruitmentSession", summary = "修改职工沟通会 · edit a recruitment session")
    public RestResponse<RecruitmentSessionView> edit(
            UUID id,
            @NotNull @Valid EditRecruitmentSession edit,
            @Parameter(description = "读到的 ETag · the ETag that was read", required = true) @HeaderParam("If-Match")
                    String ifMatch) {
        return tagged(service.edit(id, edit, ifMatch));
    }

    @POST
    @Path("/{id}/close")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "closeRecruitmentSession",
            summary = "结束职工沟通会 · close a recruitment session; nobody joins by it any more")
    public RestResponse<RecruitmentSessionView> close(UUID id) {
        return tagged(service.close(id));
    }

    @POST
    @Path("/{id}/join-token/replace")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "replaceJoinToken",
            summary = "更换入会码 · replace the join token; the old one stops working at once")
    public RestResponse<RecruitmentSessionView> replaceJoinToken(UUID id) {
        return tagged(service.replaceJoinToken(id));
    }

    /** Not to be cached: a replaced token must not live on in somebody's printer. */
    @GET
    @Path("/{id}/join-code.svg")
    @Produces("image/svg+xml")
    @Cache(noStore = true)
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "getJoinCodeAsSvg", summary = "入会二维码（SVG） · the join code for posters")
    public String joinCodeAsSvg(UUID id) {
        return joinCode(id).svg();
    }

    @GET
    @Path("/{id}/join-code.png")
    @Produces("image/png")
    @Cache(noStore = true)
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "getJoinCodeAsPng", summary = "入会二维码（PNG） · the join code for screens")
    public byte[] joinCodeAsPng(UUID id) {
        return joinCode(id).png();
    }

    private JoinCode joinCode(UUID id) {
        RecruitmentSession session = service.find(id, Position.ENROLMENT_OFFICER);
        return new JoinCode(session.joinUrl(publicUrl).toString());
    }

    private RestResponse<RecruitmentSessionView> tagged(RecruitmentSession session) {
        return RestResponse.ResponseBuilder.ok(session.view(publicUrl))
                .header("ETag", Preconditions.etag(session.version()))
                .build();
    }
}
