package org.guildhall.contest.recognition.award;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;

@Path("/honours")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "荣誉 · honours")
class HonourResource {

    @Schema(description = "退回推荐 · why a recommendation is returned")
    record HonourReturn(
            @NotBlank @Size(max = 200) @Schema(description = "理由 · reason")
            String reason) {}

    private final HonourService service;

    HonourResource(HonourService service) {
        this.service = service;
    }

    @POST
    @Creates("/honours/{id}")
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "recommendHonour",
            summary = "推荐荣誉 · recommend or register an honour",
            description = "由下级推荐的逐级报送至授予的工会；授予的工会自己填写的直接登记。同一荣誉每年一次。"
                    + "Nominations from below go up level by level to the union that awards; what that union enters itself is"
                    + " registered at once. Each honour once a year.")
    public HonourView recommend(@NotNull @Valid NewHonour wish) {
        return service.recommend(wish);
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listHonours",
            summary = "荣誉册 · list the honours of one's scope",
            description = "含推荐中和已退回的。With those nominated and returned.")
    public Page<HonourView> list(
            @Parameter(description = "工会，含其全部下级 · the organisation with all below it", required = true)
                    @QueryParam("organisation")
                    UUID organisation,
            @Parameter(description = "只看该状态 · only this state") @QueryParam("state") HonourState state,
            @Parameter(description = "年度 · year") @QueryParam("year") @Min(1949) @Max(2200) Integer year,
            @BeanParam PageQuery page) {
        return service.list(organisation, state, year, page);
    }

    @GET
    @Path("{id}")
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "getHonour",
            summary = "查看荣誉 · read an honour",
            description = "管理范围内的荣誉或推荐。Honours or nominations within one's scope.")
    public HonourView read(@PathParam("id") UUID id) {
        return service.read(id);
    }

    @POST
    @Path("{id}/accept")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "acceptHonour",
            summary = "接受推荐 · accept a recommendation",
            description = "报送上一级；授予的工会接受后登记入册。推荐或报送的人不得再接受；不得办理本人的。"
                    + "On to the level above; registered once the awarding union accepts. Not by who nominated or forwarded"
                    + " it, nor one's own.")
    public HonourView accept(@PathParam("id") UUID id) {
        return service.accept(id);
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON) // A record of one string could be read from plain text, too.
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "returnHonour",
            summary = "退回推荐 · return a recommendation with a reason",
            description = "推荐到本级时；退回后不再上报。While it lies at this level; a returned one goes no further.")
    public HonourView sendBack(@PathParam("id") UUID id, @NotNull @Valid HonourReturn wish) {
        return service.sendBack(id, wish.reason());
    }
}
