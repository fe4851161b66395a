package org.guildhall.reporting.statistics.saved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.problem.JsonParts;
import org.guildhall.reporting.job.JobKind;
import org.guildhall.reporting.job.JobRun;
import org.guildhall.reporting.statistics.query.QueryJob;
import org.guildhall.reporting.statistics.query.QueryOrder;

/** A saved query, as it is kept by then, for one of those who may run it. */
@ApplicationScoped
class SavedQueryJob implements JobKind {

    private final SavedQueries saved;
    private final QueryJob queries;
    private final JsonParts parts;

    SavedQueryJob(SavedQueries saved, QueryJob queries, JsonParts parts) {
        this.saved = saved;
        this.queries = queries;
        this.parts = parts;
    }

    @Schema(
            name = "SavedQueryOrder",
            description = "SAVED_QUERY 作业的参数 · the parameters of a job of the kind SAVED_QUERY")
    record SavedQueryOrder(
            @NotNull UUID savedQuery, @NotNull QueryOrder.Format format) {}

    @Override
    public String code() {
        return "SAVED_QUERY";
    }

    @Override
    public void check(String parameters) {
        queries.check(order(parameters).query());
    }

    @Override
    public void run(JobRun run) {
        queries.run(order(run.parameters()), run);
    }

    private QueryOrder order(String parameters) {
        SavedQueryOrder order = parts.read(parameters, SavedQueryOrder.class);
        SavedQuery found = saved.find(order.savedQuery());
        return new QueryOrder(found.query(), order.format());
    }
}
