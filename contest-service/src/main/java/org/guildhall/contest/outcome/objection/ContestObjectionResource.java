package org.guildhall.contest.outcome.objection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

@Path("/contests/{id}/objections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "成绩 · results")
class ContestObjectionResource {

    private final ObjectionService objections;
    private final ObjectionLists lists;

    ContestObjectionResource(ObjectionService objections, ObjectionLists lists) {
        this.objections = objections;
        this.lists = lists;
    }

    @POST
    @Creates("/objections/{id}")
    @Idempotent
    @SignedIn
    @Operation(
            operationId = "raiseObjection",
            summary = "提出异议 · object to a result",
            description = "公示期内，能看到该竞赛的会员和工作人员均可提出。"
                    + "While results may be objected to, by members and officers who see the contest.")
    public ObjectionView raise(@PathParam("id") UUID id, @NotNull @Valid NewObjection wish) {
        return objections.raise(id, wish);
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listObjections",
            summary = "异议和申诉列表 · list objections and appeals",
            description = "按提出的先后。In the order they came.")
    public Page<ObjectionView> list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return lists.list(id, page);
    }
}
