package org.guildhall.contest.recognition.selection;

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

@Path("/contests/{id}/chosen")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "工匠选树 · selections")
class ContestChosenResource {

    private final ChosenLists lists;

    ContestChosenResource(ChosenLists lists) {
        this.lists = lists;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listChosen",
            summary = "当选名单 · list who is chosen",
            description = "直接认定的和按名次入选的，按申报的先后。"
                    + "Recognised by a rule or chosen by rank, in the order they were nominated.")
    public Page<ChosenView> list(@PathParam("id") UUID contestId, @BeanParam PageQuery page) {
        return lists.list(contestId, page);
    }
}
