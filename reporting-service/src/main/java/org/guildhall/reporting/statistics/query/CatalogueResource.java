package org.guildhall.reporting.statistics.query;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;

@Path("/statistics/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "统计 · statistics")
@SignedIn
class CatalogueResource {

    @GET
    @Operation(
            operationId = "getStatisticsCatalogue",
            summary = "统计目录 · statistics catalogue",
            description = "可查询的指标、维度及其组合。What queries can ask for, and what combines.")
    public Catalogue catalogue() {
        return Catalogue.whole();
    }
}
