package org.guildhall.reporting.statistics.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.JsonParts;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.reporting.job.JobKind;
import org.guildhall.reporting.job.JobRun;

/** A query that is too dear to be waited for. */
@ApplicationScoped
public class QueryJob implements JobKind {

    /** To read, and to write. */
    private static final int STEPS = 2;

    private final QueryPlans plans;
    private final JsonParts parts;
    private final ObjectMapper json;

    QueryJob(QueryPlans plans, JsonParts parts, ObjectMapper json) {
        this.plans = plans;
        this.parts = parts;
        this.json = json;
    }

    @Override
    public String code() {
        return QueryOrder.KIND;
    }

    @Override
    public void check(String parameters) {
        StatisticsQuery query = parts.read(parameters, QueryOrder.class).query();
        try {
            check(query);
        } catch (ProblemException refusal) {
            throw refusal.under("/query");
        }
    }

    /**
     * Refuses a query that a job can't answer either.
     *
     * @throws ProblemException 404 for an organisation outside the caller's scope, 422 with all that is wrong
     */
    public void check(StatisticsQuery query) {
        if (query.updatedAfter() != null) {
            throw ProblemException.of(422, "invalid-fields")
                    .with(new FieldError("/updatedAfter", "query-updated-at-once"));
        }
        try {
            plans.carryOut(query, QueryCost.AS_JOB, QueryPlans.COST);
        } catch (TooDearException tooDear) {
            throw tooDear.refusal();
        }
    }

    @Override
    public void run(JobRun run) {
        run(parts.read(run.parameters(), QueryOrder.class), run);
    }

    /** The same of a query that the job's parameters only name. */
    public void run(QueryOrder order, JobRun run) {
        run.steps(STEPS);
        try {
            plans.carryOut(order.query(), QueryCost.AS_JOB, begun -> {
                QueryReading.Found found = begun.reading().find();
                run.done(1);
                write(run, order.format(), found, begun);
                return null;
            });
        } catch (TooDearException tooDear) {
            throw tooDear.refusal().under("/query");
        }
        run.done(STEPS);
    }

    private void write(JobRun run, QueryOrder.Format format, QueryReading.Found found, QueryPlans.Begun begun) {
        try (OutputStream file = format == QueryOrder.Format.CSV
                ? run.file("statistics.csv", SheetFile.CSV)
                : run.file("statistics.json", MediaType.APPLICATION_JSON)) {
            if (format == QueryOrder.Format.CSV) {
                CsvDataSet.write(found, begun.today(), file);
            } else {
                DataSets.write(found, begun.subtree(), run.language(), begun.today(), json, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
