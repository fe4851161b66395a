package org.guildhall.reporting.job;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.live.LiveStreams;
import org.guildhall.kit.live.Streams;
import org.guildhall.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows people how their jobs get on, live. */
@ApplicationScoped
class JobStreams {

    private final Streams<LiveJob.Key, JobView> streams;
    private final Caller caller;

    JobStreams(LiveJob live, Caller caller, LiveStreams opened) {
        this.streams = opened.of(live);
        this.caller = caller;
    }

    /** Opens a stream on the response, which ends with the token; 404 unless the job is the caller's own. */
    Uni<Void> open(UUID id, Locale locale, @Nullable String lastEventId, HttpServerResponse response) {
        return streams.open(new LiveJob.Key(id, caller.subject(), locale), lastEventId, response, caller.admission());
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        streams.tend();
    }
}
