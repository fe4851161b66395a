package org.guildhall.local.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.guildhall.local.gateway.Upstream;

/** What runs the three services of a suite: processes of this machine, unless somebody brings another. */
public interface ServiceHost extends AutoCloseable {

    /**
     * Starts a service.
     *
     * @param settings its environment
     * @param watch what a process is given to that shall end with the suite, and whose death ends the suite
     */
    void start(String service, Map<String, String> settings, Path log, Consumer<ServiceProcess> watch);

    /**
     * What the gateway leads to.
     *
     * @param ports those that settings give to the services
     */
    default List<Upstream> upstreams(Ports.Services ports) {
        return List.of(
                Upstream.below("/membership", ports.membership()),
                Upstream.below("/contest", ports.contest()),
                Upstream.below("/reporting", ports.reporting()));
    }

    /** Ends what isn't watched. */
    @Override
    default void close() {}

    /** The built services, as processes with the Java of this one. */
    static ServiceHost processes(Layout layout) {
        return (service, settings, log, watch) ->
                watch.accept(ServiceProcess.start(service, layout.serviceJar(service), settings, log));
    }
}
