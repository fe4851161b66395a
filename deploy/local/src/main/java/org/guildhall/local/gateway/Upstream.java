package org.guildhall.local.gateway;

import java.util.List;

/**
 * A server of this machine behind the gateway.
 *
 * @param prefix the first part of the addresses that lead to it, such as {@code /membership}; empty for all that lead nowhere else
 * @param ports of its instances, of which any may answer
 * @param knowsPrefix whether it gets addresses as they came; else without the prefix
 */
public record Upstream(String prefix, List<Integer> ports, boolean knowsPrefix) {

    /** Is asked as if there were no prefix. */
    public static Upstream below(String prefix, int port) {
        return below(prefix, List.of(port));
    }

    /** Several instances, asked as if there were no prefix. */
    public static Upstream below(String prefix, List<Integer> ports) {
        return new Upstream(prefix, ports, false);
    }

    /** Is asked with the prefix. */
    public static Upstream with(String prefix, int port) {
        return new Upstream(prefix, List.of(port), true);
    }

    /** Shows the pages at the root, instead of the gateway itself. */
    public static Upstream pages(int port) {
        return with("", port);
    }
}
