package org.guildhall.reporting.statistics.query;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.reporting.statistics.measure.CountedFact;
import org.guildhall.reporting.statistics.measure.Measure;

/**
 * A fact as it counts in a cell.
 *
 * @param kind what kind of thing it is
 * @param id of the thing
 * @param flow what happened to it
 * @param counts how much it is in the cell; the sum over all facts is the cell
 */
@Schema(
        name = "CellFact",
        description = "单元格所依据的一条事实：仅编号与代码，不含个人信息；counts 之和即单元格 · a fact that a cell counts: ids and codes only;"
                + " the sum of counts is the cell")
record CellFact(String kind, UUID id, String flow, UUID organisationId, LocalDate countedOn, long counts) {

    static CellFact of(CountedFact fact, Measure measure) {
        return new CellFact(
                fact.source(),
                fact.key(),
                fact.flow(),
                fact.organisation(),
                fact.day(),
                measure.times(fact.flow()) * fact.amount());
    }
}
