package org.guildhall.reporting.statistics.query;

import jakarta.ws.rs.core.Response;
import org.guildhall.reporting.job.AcceptedJob;
import org.guildhall.reporting.job.JobView;
import org.guildhall.reporting.reading.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a query: an answer at once, or a job where that would be too dear, or neither where nothing has changed.
 *
 * @param found the answer
 * @param format in which it is
 * @param freshness up to when it is complete
 * @param job what makes it
 */
public record QueryAnswer(
        @Nullable Object found,
        QueryOrder.Format format,
        @Nullable Freshness freshness,
        @Nullable JobView job) {

    static QueryAnswer unchanged(QueryOrder.Format format) {
        return new QueryAnswer(null, format, null, null);
    }

    /** As HTTP tells it, the same whoever asks. */
    public Response toResponse() {
        if (job != null) {
            return AcceptedJob.of(job).toResponse();
        }
        if (found == null) {
            return Response.noContent().build();
        }
        Response.ResponseBuilder answer = Response.ok(found, format.type());
        if (format == QueryOrder.Format.CSV && freshness != null && freshness.asOf() != null) {
            // Lines have no place of their own for it.
            answer.header("Figures-As-Of", freshness.asOf())
                    .header("Figures-Lag-Seconds", freshness.lag().seconds());
        }
        return answer.build();
    }
}
