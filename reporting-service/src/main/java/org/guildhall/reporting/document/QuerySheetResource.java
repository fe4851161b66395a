package org.guildhall.reporting.document;

import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.reporting.statistics.query.StatisticsQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The statistics query as a workbook, for who accepts nothing that is named before it. */
@Path("/statistics/queries")
@Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
class QuerySheetResource {

    private final QuerySheetService service;
    private final SheetRoom room;
    private final RoutingContext routing;

    QuerySheetResource(QuerySheetService service, SheetRoom room, RoutingContext routing) {
        this.service = service;
        this.room = room;
        this.routing = routing;
    }

    @POST
    @Produces(SheetFile.XLSX + ";qs=0.4")
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> sheet(
            @NotNull @Valid StatisticsQuery query, @BeanParam AskedLanguage language) {
        room.take();
        AtomicBoolean taken = new AtomicBoolean(true);
        // However it ends: also when nobody is there any more to send it to, who may be gone already.
        routing.addEndHandler(over -> giveBack(taken));
        if (routing.response().closed() || routing.response().ended()) {
            giveBack(taken);
        }
        QuerySheetService.Sheet sheet = service.sheet(query, language);
        return RestResponse.ResponseBuilder.ok(sheet.content(), SheetFile.XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + sheet.name() + "\"")
                .build();
    }

    private void giveBack(AtomicBoolean taken) {
        if (taken.getAndSet(false)) {
            room.giveBack();
        }
    }
}
