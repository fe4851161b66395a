package org.guildhall.kit.events.batch;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The group commits of a service: each writes from when it is opened until the service stops. */
@ApplicationScoped
public class GroupCommits implements AutoCloseable {

    private final List<GroupCommit<?, ?>> open = new CopyOnWriteArrayList<>();

    /**
     * @param name of the writer threads
     * @param busy what callers are told when too many are waiting
     */
    public <C, R> GroupCommit<C, R> open(String name, BatchSize size, RuntimeException busy, BatchWork<C, R> work) {
        GroupCommit<C, R> opened = new GroupCommit<>(name, size, work, busy);
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
