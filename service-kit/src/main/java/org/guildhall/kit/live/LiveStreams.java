package org.guildhall.kit.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildhall.kit.time.Ids;

/**
 * Makes the streams of a service, and ends them when it stops: when nobody is sent here any more, for else those who come back
 * would come back here. Requests under way are waited for, and a stream would be one for ever.
 */
@ApplicationScoped
public class LiveStreams {

    private final ObjectMapper json;
    private final Ids ids;
    private final Duration lead;
    private final List<Streams<?, ?>> made = new CopyOnWriteArrayList<>();

    /** @param lead how long others are told that this instance stops before it does */
    LiveStreams(ObjectMapper json, Ids ids, @ConfigProperty(name = "quarkus.shutdown.delay") Duration lead) {
        this.json = json;
        this.ids = ids;
        this.lead = lead;
    }

    public <K, V> Streams<K, V> of(StreamedView<K, V> view) {
        Streams<K, V> streams = new Streams<>(view, json, ids);
        made.add(streams);
        return streams;
    }

    void leave(@Observes ShutdownDelayInitiatedEvent leaving) {
        Thread thread = new Thread(this::endAfterLead, "streams-end");
        thread.setDaemon(true);
        thread.start();
    }

    /** Of whatever is open still. */
    void stop(@Observes ShutdownEvent stopping) {
        end();
    }

    private void endAfterLead() {
        try {
            Thread.sleep(lead.toMillis());
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        made.forEach(Streams::end);
    }
}
