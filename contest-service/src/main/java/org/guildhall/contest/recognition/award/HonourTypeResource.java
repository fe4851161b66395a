package org.guildhall.contest.recognition.award;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;

@Path("/honour-types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "荣誉 · honours",
        description = "荣誉类型与荣誉册：逐级推荐，接受或退回。"
                + "Types of honours and the register: nominated level by level, accepted or returned.")
class HonourTypeResource {

    private final HonourTypeService service;

    HonourTypeResource(HonourTypeService service) {
        this.service = service;
    }

    @POST
    @Creates
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "createHonourType",
            summary = "增加荣誉类型 · add a kind of honour",
            description = "本工会授予的荣誉，如“技术能手”；与奖项规则中 honour 同名的，签发证书时一并授予或上报推荐。"
                    + "An honour this union awards; one named as honour in rules of prizes is awarded, or nominated for, when"
                    + " certificates are issued.")
    public HonourTypeView create(@NotNull @Valid NewHonourType wish) {
        return service.create(wish);
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "listHonourTypes",
            summary = "荣誉类型列表 · list the kinds of honours an organisation confers",
            description = "某工会授予的荣誉类型，按增加的先后。Types of honours of a union, in the order they were added.")
    public Page<HonourTypeView> list(
            @Parameter(description = "授予的工会 · who confers them", required = true) @QueryParam("organisation")
                    UUID organisation,
            @BeanParam PageQuery page) {
        return service.list(organisation, page);
    }
}
