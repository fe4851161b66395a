package org.guildhall.membership.recruitment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;
import org.guildhall.kit.web.IfMatch;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

@Path("/recruitment-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "职工沟通会 · recruitment sessions", description = "职工沟通会及其入会码。Recruitment sessions and their join codes.")
class RecruitmentSessionResource {

    private final RecruitmentSessionService sessions;
    private final RecruitmentSessionReading reading;

    RecruitmentSessionResource(RecruitmentSessionService sessions, RecruitmentSessionReading reading) {
        this.sessions = sessions;
        this.reading = reading;
    }

    @POST
    @Idempotent
    @Creates("/recruitment-sessions/{id}")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "openRecruitmentSession", summary = "开设职工沟通会 · open a recruitment session")
    public RecruitmentSessionView open(@NotNull @Valid OpenRecruitmentSession opening) {
        return sessions.open(opening);
    }

    @GET
    @Requires({Position.ENROLMENT_OFFICER, Position.AUDITOR})
    @Operation(
            operationId = "listRecruitmentSessions",
            summary = "列出管理范围内的职工沟通会 · list the recruitment sessions in scope")
    public Page<RecruitmentSessionView> list(
            @Parameter(description = "仅此组织 · that organisation alone") @QueryParam("organisation") @Nullable UUID organisationId,
            @BeanParam PageQuery page) {
        return reading.list(organisationId, page);
    }

    @GET
    @Path("/{id}")
    @Requires({Position.ENROLMENT_OFFICER, Position.AUDITOR})
    @Operation(operationId = "getRecruitmentSession", summary = "查看职工沟通会 · read a recruitment session")
    public RecruitmentSessionView read(UUID id) {
        return reading.read(id);
    }

    @PATCH
    @Path("/{id}")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "editRecruitmentSession", summary = "修改职工沟通会 · edit a recruitment session")
    public RecruitmentSessionView edit(
            UUID id, @NotNull @Valid EditRecruitmentSession edit, @BeanParam IfMatch ifMatch) {
        return sessions.edit(id, edit, ifMatch);
    }

    @POST
    @Path("/{id}/close")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "closeRecruitmentSession",
            summary = "结束职工沟通会 · close a recruitment session; nobody joins by it any more")
    public RecruitmentSessionView close(UUID id) {
        return sessions.close(id);
    }

    @POST
    @Path("/{id}/join-token/replace")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "replaceJoinToken",
            summary = "更换入会码 · replace the join token; the old one stops working at once")
    public RecruitmentSessionView replaceJoinToken(UUID id) {
        return sessions.replaceJoinToken(id);
    }

    /** Not to be cached: a replaced token must not live on in somebody's printer. */
    @GET
    @Path("/{id}/join-code.svg")
    @Produces("image/svg+xml")
    @Cache(noStore = true)
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "getJoinCodeAsSvg", summary = "入会二维码（SVG） · the join code for posters")
    public String joinCodeAsSvg(UUID id) {
        return reading.joinCode(id).svg();
    }

    @GET
    @Path("/{id}/join-code.png")
    @Produces("image/png")
    @Cache(noStore = true)
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "getJoinCodeAsPng", summary = "入会二维码（PNG） · the join code for screens")
    public byte[] joinCodeAsPng(UUID id) {
        return reading.joinCode(id).png();
    }
}
