package org.guildhall.membership.imports.engine;

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

/** Who learnt what from imports, for those who look after that. */
@Path("/import-records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "导入 · imports")
class ImportRecordResource {

    private final ImportRecords records;

    ImportRecordResource(ImportRecords records) {
        this.records = records;
    }

    @GET
    @Requires(Position.AUDITOR)
    @Operation(
            operationId = "listImportRecords",
            summary = "导入操作记录 · who had files checked or got them back in an organisation, the newest first")
    public Page<ImportRecordView> list(
            @Parameter(description = "组织，含其全部下级 · the organisation, with all below it")
                    @QueryParam("organisation")
                    @NotNull UUID organisation,
            @BeanParam PageQuery page) {
        return records.list(organisation, page);
    }
}
