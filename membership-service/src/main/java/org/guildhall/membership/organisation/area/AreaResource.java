package org.guildhall.membership.organisation.area;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.OpenToPublic;
import org.guildhall.kit.web.Refuses;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

@Path("/areas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "行政区划 · areas", description = "GB/T 2260 行政区划代码。The codes of administrative areas, GB/T 2260.")
class AreaResource {

    private final AreaService areas;

    AreaResource(AreaService areas) {
        this.areas = areas;
    }

    @Schema(description = "一级行政区划 · the areas of one level")
    record AreaList(List<AreaView> items) {}

    @GET
    @OpenToPublic
    @Cache(maxAge = 3600)
    @Refuses(404)
    @Operation(
            operationId = "listAreas",
            summary = "下级行政区划 · the areas directly within another one",
            description = "可缓存一小时；直辖市下有虚设的地级代码。To be kept for an hour; municipalities have a prefecture of their own.")
    public AreaList list(
            @Parameter(description = "上级代码，空为省级 · the code of the area they lie in, none for the provinces")
                    @QueryParam("parent")
                    @Pattern(regexp = "[1-9]\\d{5}") @Nullable String parent,
            @Parameter(description = "含已停用的代码 · retired codes too") @QueryParam("retired") @DefaultValue("false")
                    boolean retired) {
        return new AreaList(areas.list(parent, retired));
    }
}
