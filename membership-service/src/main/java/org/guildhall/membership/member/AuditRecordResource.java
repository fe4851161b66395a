package org.guildhall.membership.member;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** Who saw or changed members' personal data, for those who look after that. */
@Path("/audit-records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会员 · members")
class AuditRecordResource {

    private final AuditRecordService records;

    AuditRecordResource(AuditRecordService records) {
        this.records = records;
    }

    @GET
    @Requires(Position.AUDITOR)
    @Operation(
            operationId = "listAuditRecords",
            summary = "个人信息操作记录 · who saw or changed personal data of an organisation's members, the newest first")
    public Page<AuditRecordView> list(
            @Parameter(description = "组织，含其全部下级 · the organisation, with all below it")
                    @QueryParam("organisation")
                    @NotNull UUID organisation,
            @BeanParam PageQuery page) {
        return records.list(organisation, page);
    }
}
