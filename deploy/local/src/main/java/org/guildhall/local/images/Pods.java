package org.guildhall.local.images;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guildhall.local.gateway.Upstream;
import org.guildhall.local.servers.FreePort;
import org.guildhall.local.suite.Ports;
import org.guildhall.local.suite.ServiceHost;
import org.guildhall.local.suite.ServiceProcess;

/** Runs the services as pods, several of each, and the hall's pages as another, all on this machine's own network. */
final class Pods implements ServiceHost {
    private static final String HALL = "hall";
    private static final String READY = "/q/health/ready";

    private final PodDocuments documents;
    private final int replicas;

    /** By service, behind the first instance, which has the ports of the settings. */
    private final Map<String, List<Address>> further = new HashMap<>();

    private final Address hall = Address.free();
    private final Map<String, List<Pod>> played = new LinkedHashMap<>();

    private record Address(int http, int management) {
        static Address free() {
            return new Address(FreePort.any(), FreePort.any());
        }
    }

    /** @param replicas of each service */
    Pods(Manifests manifests, int replicas) {
        this.documents = new PodDocuments(manifests);
        this.replicas = replicas;
    }

    @Override
    public List<Upstream> upstreams(Ports.Services ports) {
        return List.of(
                Upstream.below("/membership", ports("membership-service", ports.membership())),
                Upstream.below("/contest", ports("contest-service", ports.contest())),
                Upstream.below("/reporting", ports("reporting-service", ports.reporting())),
                Upstream.pages(hall.http()));
    }

    private List<Integer> ports(String service, int first) {
        List<Integer> ports = new ArrayList<>(List.of(first));
        further(service).forEach(address -> ports.add(address.http()));
        return ports;
    }

    private List<Address> further(String service) {
        return further.computeIfAbsent(service, any -> {
            List<Address> addresses = new ArrayList<>();
            for (int i = 1; i < replicas; i++) {
                addresses.add(Address.free());
            }
            return addresses;
        });
    }

    @Override
    public synchronized void start(
            String service, Map<String, String> settings, Path log, Consumer<ServiceProcess> watch) {
        Map<String, String> own = new HashMap<>(settings);
        // Whichever instance there is, as behind a Service.
        own.computeIfPresent("MEMBERSHIP_URL", (name, one) -> settings.get("PUBLIC_URL") + "/membership");
        Address first = new Address(
                Integer.parseInt(settings.get("HTTP_PORT")), Integer.parseInt(settings.get("MANAGEMENT_PORT")));
        play(service, first, own);
        further(service).forEach(address -> play(service, address, own));
        if (!played.containsKey(HALL)) {
            String name = HALL + "-1";
            play(HALL, name, hall, arguments -> documents.ofHall(name, hall.http(), hall.management()));
        }
    }

    private void play(String service, Address address, Map<String, String> settings) {
        Map<String, String> own = new HashMap<>(settings);
        own.put("HTTP_PORT", Integer.toString(address.http()));
        own.put("MANAGEMENT_PORT", Integer.toString(address.management()));
        String name = service + "-" + (played.getOrDefault(service, List.of()).size() + 1);
        play(service, name, address, arguments -> documents.of(service, name, own, arguments));
    }

    private void play(String deployment, String name, Address address, Function<List<String>, String> documents) {
        URI ready = URI.create("http://localhost:" + address.management() + READY);
        Pod pod = new Pod(name, ready, documents);
        played.computeIfAbsent(deployment, any -> new ArrayList<>()).add(pod);
        pod.play();
    }

    /** All of the services, which can lose one of each. */
    List<Pod> ofServices() {
        return played.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(HALL))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    void awaitReady() {
        played.values().forEach(instances -> instances.forEach(Pod::awaitReady));
    }

    @Override
    public synchronized void close() {
        played.values().forEach(instances -> instances.forEach(Pod::remove));
    }
}
