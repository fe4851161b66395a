package org.guildhall.contest.contest.project;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;

@Path("/projects/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "赛项 · projects")
class ProjectResource {

    private final ProjectService service;

    ProjectResource(ProjectService service) {
        this.service = service;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "getProject",
            summary = "查看赛项 · read a project",
            description = "含名额与已占名额。With capacity and places taken.")
    public ProjectView read(@PathParam("id") UUID id) {
        return service.read(id);
    }
}
