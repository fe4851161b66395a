package org.guildhall.membership.imports.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.live.LiveStreams;
import org.guildhall.kit.live.Streams;
import org.guildhall.kit.security.Admission;
import org.jspecify.annotations.Nullable;

/** Shows officers how imports get on, live. */
@ApplicationScoped
class ImportStreams {

    private final Streams<LiveImport.Key, ImportView> streams;
    private final ImportAccess access;

    ImportStreams(LiveImport live, ImportAccess access, LiveStreams opened) {
        this.streams = opened.of(live);
        this.access = access;
    }

    /** Opens a stream on the response, which ends with the officer's right to see the import. */
    Uni<Void> open(UUID id, Locale locale, @Nullable String lastEventId, HttpServerResponse response) {
        Admission admission = QuarkusTransaction.joiningExisting().call(() -> access.watching(id));
        return streams.open(new LiveImport.Key(id, locale), lastEventId, response, admission);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        streams.tend();
    }
}
