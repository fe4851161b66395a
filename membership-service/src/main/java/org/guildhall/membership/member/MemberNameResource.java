package org.guildhall.membership.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

@Path("/member-names")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会员 · members")
class MemberNameResource {

    private final MemberNameService names;

    MemberNameResource(MemberNameService names) {
        this.names = names;
    }

    @POST
    @Requires({Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER})
    @Operation(
            operationId = "nameMembers",
            summary = "查看名单上会员的姓名 · the names of the members on a list, for a purpose that goes on record",
            description =
                    "每个看到的姓名都记入审计；范围以外的会员不在答复中。Each name that is seen goes on record; members outside one's scope are"
                            + " left out of the answer.")
    public NamedMembers name(@NotNull @Valid NameRequest request) {
        return names.name(request);
    }
}
