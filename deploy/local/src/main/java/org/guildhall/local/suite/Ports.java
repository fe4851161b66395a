package org.guildhall.local.suite;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guildhall.local.servers.FreePort;

/**
 * The TCP ports of the local suite.
 *
 * @param gateway the one the public knows
 * @param management where the services tell how they are
 */
public record Ports(int gateway, int signIn, Services services, Services management, int postgres, int kafka) {

    /** One port of each service. */
    public record Services(int membership, int contest, int reporting) {

        static Services free() {
            return new Services(FreePort.any(), FreePort.any(), FreePort.any());
        }
    }

    /** The documented ones. */
    public static Ports usual() {
        return new Ports(8080, 8084, new Services(8081, 8082, 8083), new Services(9081, 9082, 9083), 15432, 19092);
    }

    /** Any free ones, so that a run disturbs nothing that runs already. */
    public static Ports free() {
        return new Ports(
                FreePort.any(), FreePort.any(), Services.free(), Services.free(), FreePort.any(), FreePort.any());
    }

    /** Returns the ports by what needs them. */
    public Map<String, Integer> byOwner() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("the gateway", gateway);
        ports.put("the sign-in", signIn);
        put(ports, services, "");
        put(ports, management, ", health and metrics");
        ports.put("PostgreSQL", postgres);
        ports.put("Kafka", kafka);
        return ports;
    }

    private static void put(Map<String, Integer> ports, Services services, String what) {
        ports.put("membership-service" + what, services.membership());
        ports.put("contest-service" + what, services.contest());
        ports.put("reporting-service" + what, services.reporting());
    }

    /** What the public knows: one address, and a prefix for each service. */
    public Endpoints publicEndpoints() {
        String door = url(gateway);
        return new Endpoints(door, door + "/membership", door + "/contest", door + "/reporting");
    }

    /** Where the services themselves are. */
    public Endpoints endpoints() {
        return endpoints(services);
    }

    /** Where health and metrics are. */
    public Endpoints managementEndpoints() {
        return endpoints(management);
    }

    private Endpoints endpoints(Services of) {
        return new Endpoints(url(gateway), url(of.membership()), url(of.contest()), url(of.reporting()));
    }

    private static String url(int port) {
        return "http://localhost:" + port;
    }
}
