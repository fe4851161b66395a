package org.guildhall.kit.paging;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** Which page of a list is asked for: a {@code @BeanParam} of every list; {@link Cursors} makes the page. */
public record PageQuery(
        @Parameter(
                description = "每页条数，默认 50，上限 200 · page size",
                schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "200"))
        @QueryParam("limit")
        Integer limit,

        @Parameter(description = "分页游标，取自上一页的 next · where the page begins") @QueryParam("cursor")
        String cursor) {

    static final int DEFAULT = 50;
    static final int CAP = 200;

    /**
     * How many items the page holds: {@value #DEFAULT} when nothing was asked.
     *
     * @throws ProblemException 400 when fewer than one item was asked for, or more than {@value #CAP}
     */
    int size() {
        if (limit == null) {
            return DEFAULT;
        }
        if (limit < 1 || limit > CAP) {
            throw ProblemException.of(400, "invalid-parameter").with(new FieldError("/limit", "range", 1, CAP));
        }
        return limit;
    }
}
