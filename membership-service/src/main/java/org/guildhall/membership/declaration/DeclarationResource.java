package org.guildhall.membership.declaration;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Refuses;

@Path("/non-member-declarations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "非会员声明 · non-member declarations",
        description = "没有关联会籍的干部和裁判，声明本人不是会员后方可办理他人的事项。Officers and judges without a linked membership declare that"
                + " they have none before they decide on those of others.")
class DeclarationResource {

    private final Declarations declarations;

    DeclarationResource(Declarations declarations) {
        this.declarations = declarations;
    }

    @PUT
    @Path("mine")
    @SignedIn
    @Operation(
            operationId = "declareNonMember",
            summary = "声明本人不是会员 · declare to be no member",
            description = "留档，不可撤回；重复声明得到同一份。是会员的请先在网上激活。Kept for ever; declaring again answers the same one.")
    public NonMemberDeclaration declare() {
        return declarations.declare();
    }

    @GET
    @Path("mine")
    @SignedIn
    @Operation(operationId = "getMyDeclaration", summary = "本人的声明 · read one's own declaration")
    @Refuses(404)
    public NonMemberDeclaration mine() {
        return declarations.own();
    }

    @GET
    @Path("contradicted")
    @Requires({Position.ADMINISTRATOR, Position.AUDITOR})
    @Operation(
            operationId = "listContradictedDeclarations",
            summary = "与事实不符的声明 · list declarations that turned out to be false",
            description = "声明不是会员，后来其登录却关联了管理范围内的会籍。Those whose sign-in was linked to a membership of one's scope.")
    public Page<ContradictedDeclaration> contradicted(@BeanParam PageQuery page) {
        return declarations.listContradicted(page);
    }
}
