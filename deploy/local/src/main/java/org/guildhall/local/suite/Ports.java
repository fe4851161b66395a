package org.guildhall.local.suite;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guildhall.local.servers.FreePort;

/** The TCP ports of the local suite. */
public record Ports(int home, int membership, int contest, int reporting, int postgres, int kafka) {

    /** The documented ones. */
    public static Ports usual() {
        return new Ports(8080, 8081, 8082, 8083, 15432, 19092);
    }

    /** Any free ones, so that a run disturbs nothing that runs already. */
    public static Ports free() {
        return new Ports(
                FreePort.any(), FreePort.any(), FreePort.any(), FreePort.any(), FreePort.any(), FreePort.any());
    }

    /** Returns the ports by what needs them. */
    public Map<String, Integer> byOwner() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("the home page", home);
        ports.put("membership-service", membership);
        ports.put("contest-service", contest);
        ports.put("reporting-service", reporting);
        ports.put("PostgreSQL", postgres);
        ports.put("Kafka", kafka);
        return ports;
    }

    public Endpoints endpoints() {
        return new Endpoints(url(home), url(membership), url(contest), url(reporting));
    }

    private static String url(int port) {
        return "http://localhost:" + port;
    }
}
