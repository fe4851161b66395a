package org.guildhall.contest.quiz.bank;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;

@Path("/question-banks/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "题库 · question banks")
@Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
class BankVersionResource {

    private final BankPublication publication;

    BankVersionResource(BankPublication publication) {
        this.publication = publication;
    }

    @GET
    @Operation(operationId = "listBankVersions", summary = "题库版本列表 · list the published versions of a bank")
    public Page<BankVersionSummary> list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return publication.list(id, page);
    }

    @GET
    @Path("{number}")
    @Operation(
            operationId = "getBankVersion",
            summary = "查看题库版本 · read a published version, with keys",
            description = "发布时的题目和答案，此后不变。Questions and key as published; they never change.")
    public BankVersionView read(@PathParam("id") UUID id, @PathParam("number") @Min(1) @Max(1_000_000) int number) {
        return publication.read(id, number);
    }
}
