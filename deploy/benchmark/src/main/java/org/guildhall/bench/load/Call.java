package org.guildhall.bench.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.Map;

/**
 * A request, ready to send.
 *
 * @param expected the status of success
 */
public record Call(HttpMethod method, String path, Map<String, String> headers, Buffer body, int expected) {}
