package org.guildhall.reporting.statistics.saved;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;
import org.guildhall.kit.web.IfMatch;

@Path("/statistics/saved-queries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "保存的查询 · saved queries",
        description = "可与他人共用；总是按运行者本人的权限。Shared with others; each runs them with their own authority.")
@Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
class SavedQueryResource {

    private final SavedQueryService service;

    SavedQueryResource(SavedQueryService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Creates("/statistics/saved-queries/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveQuery",
            summary = "保存查询 · save a query",
            description = "保存时即按本人权限检查。It is checked at once.")
    public SavedQuery create(@NotNull @Valid SavedQueryText text) {
        return service.create(text);
    }

    @GET
    @Operation(
            operationId = "listSavedQueries",
            summary = "可运行的查询 · the queries one may run, one's own and others', newest first")
    public Page<SavedQuery> list(@BeanParam PageQuery page) {
        return service.list(page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSavedQuery", summary = "查看保存的查询 · a saved query")
    public SavedQuery read(@PathParam("id") UUID id) {
        return service.read(id);
    }

    @PUT
    @Path("/{id}")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeSavedQuery",
            summary = "修改保存的查询 · change a saved query",
            description = "仅保存者。For its owner alone.")
    public SavedQuery change(
            @PathParam("id") UUID id, @NotNull @Valid SavedQueryText text, @BeanParam IfMatch version) {
        return service.change(id, text, version);
    }

    @DELETE
    @Path("/{id}")
    @SignedIn
    @Operation(
            operationId = "deleteSavedQuery",
            summary = "删除保存的查询 · delete a saved query",
            description = "仅保存者。For its owner alone.")
    public void delete(@PathParam("id") UUID id, @BeanParam IfMatch version) {
        service.delete(id, version);
    }
}
