package org.guildhall.reporting.job;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How HTTP tells that a job was taken: 202, the job, and where its state is. */
public final class AcceptedJob {

    private AcceptedJob() {}

    public static RestResponse<JobView> of(JobView job) {
        return ResponseBuilder.<JobView>create(Response.Status.ACCEPTED)
                .entity(job)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Location", "/jobs/" + job.id())
                .build();
    }
}
