package org.guildhall.membership.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Idempotent;
import org.guildhall.kit.web.Preconditions;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/organisations")
@Tag(name = "工会组织 · organisations", description = "工会组织体系。The tree of union organisations.")
class OrganisationResource {

    private final OrganisationService service;
    private final OrganisationRepository repository;
    private final Caller caller;
    private final Cursors cursors;

    OrganisationResource(
            OrganisationService service, OrganisationRepository repository, Caller caller, Cursors cursors) {
        this.service = service;
        this.repository = repository;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @Requires(Position.ADMINISTRATOR)
    @Operation(operationId = "foundOrganisation", summary = "建立工会组织 · found an organisation")
    @APIResponse(
            responseCode = "201",
            description = "已建立 · founded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrganisationView.class)))
    public RestResponse<OrganisationView> found(@NotNull @Valid FoundOrganisation founding) {
        OrganisationView view = service.found(founding).view();
        return RestResponse.ResponseBuilder.<OrganisationView>created(URI.create("/organisations/" + view.id()))
                .entity(view)
                .header("ETag", Preconditions.etag(view.version()))
                .build();
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
            @Parameter(description = "名称所含文字 · part of the name") @QueryParam("name") @Size(max = 100) String name,
            @Parameter(description = "组织层级 · level") @QueryParam("level") OrganisationLevel level,
            @BeanParam PageQuery page) {
        List<String> scope = caller.scope(Position.values());
        return cursors.page(
                        "organisations|" + name + "|" + level,
                        page,
                        "",
                        keys -> keys.get(0),
                        (after, size) -> repository.findInScope(scope, name, level, after, size),
                        found -> List.of(found.path()))
                .map(Organisation::view);
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
    public RestResponse<OrganisationView> read(UUID id) {
        return tagged(visible(id));
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
    public Page<OrganisationView> children(UUID id, @BeanParam PageQuery page) {
        visible(id);
        return cursors.rising(
                        "organisations/" + id + "/children",
                        page,
                        (after, size) -> repository.findChildren(id, after, size),
                        Organisation::id)
                .map(Organisation::view);
    }

    @POST
    @Path("/{id}/rename")
    @Requires(Position.ADMINISTRATOR)
    @Operation(operationId = "renameOrganisation", summary = "工会更名 · rename an organisation")
    public RestResponse<OrganisationView> rename(
            UUID id,
            @NotNull @Valid RenameOrganisation renaming,
            @Parameter(description = "读到的 ETag · the ETag that was read", required = true) @HeaderParam("If-Match")
                    String ifMatch) {
        return tagged(service.rename(id, renaming, ifMatch));
    }

    @POST
    @Path("/{id}/move")
    @Requires(Position.ADMINISTRATOR)
    @Operation(
            operationId = "moveOrganisation",
            summary = "调整隶属关系 · move an organisation, with all below it, under another one")
    public RestResponse<OrganisationView> move(
            UUID id,
            @NotNull @Valid MoveOrganisation moving,
            @Parameter(description = "读到的 ETag · the ETag that was read", required = true) @HeaderParam("If-Match")
                    String ifMatch) {
        return tagged(service.move(id, moving, ifMatch));
    }

    private Organisation visible(UUID id) {
        Organisation organisation = repository.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        caller.requireCovers(organisation.path(), Position.values());
        return organisation;
    }

    private static RestResponse<OrganisationView> tagged(Organisation organisation) {
        return RestResponse.ResponseBuilder.ok(organisation.view())
                .header("ETag", Preconditions.etag(organisation.version()))
                .build();
    }
}
