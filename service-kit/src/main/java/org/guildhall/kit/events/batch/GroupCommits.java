package org.guildhall.kit.events.batch;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guildhall.kit.events.event.EventSettings;

/** The group commits of a service: each writes from when it is opened until the service stops. */
@ApplicationScoped
public class GroupCommits implements AutoCloseable {

    private final List<GroupCommit<?, ?>> open = new CopyOnWriteArrayList<>();
    private final MeterRegistry metrics;
    private final String prefix;

    @Inject
    GroupCommits(MeterRegistry metrics, EventSettings settings) {
        this(metrics, settings.namespace());
    }

    /** @param prefix of the names of what is measured */
    public GroupCommits(MeterRegistry metrics, String prefix) {
        this.metrics = metrics;
        this.prefix = prefix;
    }

    /**
     * @param name of the writer threads, and of the queue in metrics
     * @param busy what callers are told when too many are waiting
     */
    public <C, R> GroupCommit<C, R> open(String name, BatchSize size, RuntimeException busy, BatchWork<C, R> work) {
        GroupCommit<C, R> opened = new GroupCommit<>(name, size, work, busy, metrics, prefix);
        opened.start();
        open.add(opened);
        return opened;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        close();
    }

    /** New requests are refused from here on; those accepted are still written and answered. */
    @Override
    public void close() throws InterruptedException {
        for (GroupCommit<?, ?> commit : open) {
            commit.stop();
        }
    }
}
