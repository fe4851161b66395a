package org.guildhall.kit.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A request as it was made up. */
record RandomRequest(String method, String address, Map<String, String> headers, byte[] body) {

    private static final int SHOWN = 600;

    HttpResponse<String> send() {
        return HttpCalls.sendBytes(method, address, headers, body);
    }

    /** Without credentials, and not more than a line or two of it. */
    @Override
    public String toString() {
        Map<String, String> told = new TreeMap<>(headers);
        told.remove("Authorization");
        String content = body == null ? "no body" : new String(body, StandardCharsets.UTF_8);
        return method + " " + shown(address) + " " + shown(told.toString()) + " " + shown(content);
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "… (" + text.length() + ")" : text;
    }
}
