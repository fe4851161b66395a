package org.guildhall.kit.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.FilterableRequestSpecification;
import java.lang.reflect.Field;
import org.apache.http.impl.client.AbstractHttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.apache.http.params.HttpParams;

/**
 * REST Assured makes a client and a mapper of its own for each request: it reads the machine's certificates and the library's version,
 * looks for modules and opens a connection for nothing else, a fifth of the tests' processor time. Here they share connections
 * and mapper, and nothing else: no cookies, no settings.
 */
@SuppressWarnings("deprecation")
final class KeptConnections {

    /** More than any test has under way at once, those included whose answer nobody reads to its end. */
    private static final int MOST = 5_000;

    private static final PoolingClientConnectionManager CONNECTIONS = new PoolingClientConnectionManager();
    private static final HttpParams SETTINGS = new DefaultHttpClient(CONNECTIONS).getParams();
    private static final Field MANAGER = manager();
    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

    static {
        CONNECTIONS.setMaxTotal(MOST);
        CONNECTIONS.setDefaultMaxPerRoute(MOST);
    }

    private KeptConnections() {}

    static RestAssuredConfig oneMapper(RestAssuredConfig config) {
        return config.objectMapperConfig(
                ObjectMapperConfig.objectMapperConfig().jackson2ObjectMapperFactory((type, charset) -> MAPPER));
    }

    /**
     * Gives the request's client what it would make for itself at its first use. A factory of clients would be simpler, but Quarkus
     * sets another one before each test, later than anything of ours is called.
     */
    static void shareBy(FilterableRequestSpecification request) {
        AbstractHttpClient client = (AbstractHttpClient) request.getHttpClient();
        client.setParams(SETTINGS.copy());
        try {
            MANAGER.set(client, CONNECTIONS);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field manager() {
        try {
            Field manager = AbstractHttpClient.class.getDeclaredField("connManager");
            manager.setAccessible(true);
            return manager;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
