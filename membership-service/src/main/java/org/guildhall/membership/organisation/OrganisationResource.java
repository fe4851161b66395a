package org.guildhall.membership.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;
import org.guildhall.kit.web.IfMatch;
import org.jspecify.annotations.Nullable;

@Path("/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "工会组织 · organisations", description = "工会组织体系。The tree of union organisations.")
class OrganisationResource {

    private final OrganisationService organisations;
    private final OrganisationHistoryService histories;

    OrganisationResource(OrganisationService organisations, OrganisationHistoryService histories) {
        this.organisations = organisations;
        this.histories = histories;
    }

    @POST
    @Idempotent
    @Creates("/organisations/{id}")
    @Requires(Position.ADMINISTRATOR)
    @Operation(operationId = "foundOrganisation", summary = "建立工会组织 · found an organisation")
    public OrganisationView found(@NotNull @Valid FoundOrganisation founding) {
        return organisations.found(founding);
    }

    @GET
    @Requires({
        Position.ADMINISTRATOR,
        Position.ENROLMENT_OFFICER,
        Position.CONTEST_ORGANISER,
        Position.REFORM_OFFICER,
        Position.AUDITOR
    })
    @Operation(
            operationId = "listOrganisations",
            summary = "列出管理范围内的工会组织 · list the organisations in scope, parents first")
    public Page<OrganisationView> list(
            @Parameter(description = "名称所含文字 · part of the name") @QueryParam("name") @Size(max = 100) @Nullable String name,
            @Parameter(description = "组织层级 · level") @QueryParam("level") @Nullable OrganisationLevel level,
            @Parameter(description = "含已撤销的组织 · closed ones too") @QueryParam("closed") @DefaultValue("false")
                    boolean closed,
            @BeanParam PageQuery page) {
        return organisations.list(name, level, closed, page);
    }

    @GET
    @Path("/{id}")
    @Requires({
        Position.ADMINISTRATOR,
        Position.ENROLMENT_OFFICER,
        Position.CONTEST_ORGANISER,
        Position.REFORM_OFFICER,
        Position.AUDITOR
    })
    @Operation(operationId = "getOrganisation", summary = "查看工会组织 · read an organisation")
    public OrganisationView read(
            UUID id,
            @Parameter(description = "某日当天的状况，默认现在 · as it was on that day, today unless told")
                    @QueryParam("asOf")
                    @Nullable LocalDate asOf) {
        return asOf == null ? organisations.read(id) : histories.read(id, asOf);
    }

    @GET
    @Path("/{id}/children")
    @Requires({
        Position.ADMINISTRATOR,
        Position.ENROLMENT_OFFICER,
        Position.CONTEST_ORGANISER,
        Position.REFORM_OFFICER,
        Position.AUDITOR
    })
    @Operation(operationId = "listChildOrganisations", summary = "列出直接下级 · list the organisations directly below")
    public Page<OrganisationView> children(
            UUID id,
            @Parameter(description = "某日当天的状况，默认现在 · as it was on that day, today unless told")
                    @QueryParam("asOf")
                    @Nullable LocalDate asOf,
            @Parameter(description = "含已撤销的组织 · closed ones too") @QueryParam("closed") @DefaultValue("false")
                    boolean closed,
            @BeanParam PageQuery page) {
        return asOf == null ? organisations.children(id, closed, page) : histories.children(id, asOf, closed, page);
    }

    @GET
    @Path("/{id}/history")
    @Requires({Position.ADMINISTRATOR, Position.AUDITOR})
    @Operation(
            operationId = "listOrganisationChanges",
            summary = "工会沿革 · the history of an organisation, the last recorded first")
    public Page<OrganisationChangeView> history(UUID id, @BeanParam PageQuery page) {
        return histories.history(id, page);
    }

    @PATCH
    @Path("/{id}")
    @Requires(Position.ADMINISTRATOR)
    @Operation(operationId = "editOrganisation", summary = "变更工会信息 · edit an organisation, but for level and kind")
    public OrganisationView edit(UUID id, @NotNull @Valid EditOrganisation edit, @BeanParam IfMatch ifMatch) {
        return organisations.edit(id, edit, ifMatch);
    }

    @POST
    @Path("/{id}/rename")
    @Requires(Position.ADMINISTRATOR)
    @Operation(operationId = "renameOrganisation", summary = "工会更名 · rename an organisation")
    public OrganisationView rename(UUID id, @NotNull @Valid RenameOrganisation renaming, @BeanParam IfMatch ifMatch) {
        return organisations.rename(id, renaming, ifMatch);
    }

    @POST
    @Path("/{id}/move")
    @Requires(Position.ADMINISTRATOR)
    @Operation(
            operationId = "moveOrganisation",
            summary = "调整隶属关系 · move an organisation, with all below it, under another one")
    public OrganisationView move(UUID id, @NotNull @Valid MoveOrganisation moving, @BeanParam IfMatch ifMatch) {
        return organisations.move(id, moving, ifMatch);
    }
}
