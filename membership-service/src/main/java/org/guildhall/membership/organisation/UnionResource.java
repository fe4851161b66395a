package org.guildhall.membership.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;

/** What everybody who signed in may know of unions: what they are called and whom they are under. */
@Path("/unions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "工会组织 · organisations")
@SignedIn
class UnionResource {

    private final UnionSearch unions;

    UnionResource(UnionSearch unions) {
        this.unions = unions;
    }

    @GET
    @Operation(
            operationId = "findUnions",
            summary = "按名称查找工会 · find unions by a part of their name",
            description =
                    "登录即可，供会员选择要转入的工会；至多 20 个，名称短的在前，more 表示还有更多。For whoever signed in, such as members who choose"
                            + " where to transfer to; twenty at most, the shortest names first; `more` says that there are others.")
    public UnionMatches find(
            @Parameter(description = "名称所含文字，至少两个字 · part of the name, two characters at least")
                    @QueryParam("name")
                    @NotNull @Size(min = 2, max = 100) String name) {
        return unions.find(name);
    }
}
