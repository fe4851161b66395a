package org.guildhall.reporting.statistics.query;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.reporting.statistics.common.PageOfFacts;

@Path("/statistics/queries/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "统计 · statistics")
@Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
class CellFactResource {

    private final CellFactService service;

    CellFactResource(CellFactService service) {
        this.service = service;
    }

    @POST
    @Operation(
            operationId = "listCellFacts",
            summary = "单元格明细 · facts of a cell",
            description = "查询结果中任一单元格所依据的逐条事实（不含个人信息），可翻页；各条 counts 之和即单元格。比率与不重复人数不是事实之和，不能展开。"
                    + "The facts that any cell of an answer counts, page by page; the sum of their counts is the cell. Ratios and"
                    + " different persons are no sums of facts.")
    public PageOfFacts<CellFact> facts(@NotNull @Valid CellQuery asked, @BeanParam PageQuery page) {
        return service.facts(asked, page);
    }
}
