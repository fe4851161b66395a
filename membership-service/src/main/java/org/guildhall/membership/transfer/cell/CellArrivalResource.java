package org.guildhall.membership.transfer.cell;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.membership.transfer.cell.CellLetterRequests.NewCellArrival;
import org.guildhall.membership.transfer.cell.CellLetterRequests.VoidCellLetter;

/** Members whom another cell lets go. Each letter is its own key: whatever is asked again is answered by the same receipt. */
@Path("/cell-arrivals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "跨省接转 · transfers between cells")
@Requires(Position.ENROLMENT_OFFICER)
class CellArrivalResource {

    private final CellArrivalService arrivals;

    CellArrivalResource(CellArrivalService arrivals) {
        this.arrivals = arrivals;
    }

    @POST
    @Path("/take")
    @Operation(
            operationId = "takeFromCell",
            summary = "跨省转入 · take in whom another cell lets go",
            description =
                    "每份转移函只决定一次；已决定的，返回原回执。It is decided once about each letter; what was decided before is answered by its"
                            + " receipt.")
    public CellArrivalView take(@NotNull @Valid NewCellArrival wish) {
        return arrivals.take(wish);
    }

    @POST
    @Path("/void")
    @Operation(
            operationId = "voidCellLetter",
            summary = "作废转移函 · make a letter void, so that they stay where they are",
            description =
                    "每份转移函只决定一次；已决定的，返回原回执。It is decided once about each letter; what was decided before is answered by its"
                            + " receipt.")
    public CellArrivalView makeVoid(@NotNull @Valid VoidCellLetter wish) {
        return arrivals.makeVoid(wish.letter());
    }
}
