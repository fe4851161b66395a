package org.guildhall.local.gateway;

/**
 * A server of this machine behind the gateway.
 *
 * @param prefix the first part of the addresses that lead to it, such as {@code /membership}
 * @param knowsPrefix whether it gets addresses as they came; else without the prefix
 */
public record Upstream(String prefix, int port, boolean knowsPrefix) {

    /** Is asked as if there were no prefix. */
    public static Upstream below(String prefix, int port) {
        return new Upstream(prefix, port, false);
    }

    /** Is asked with the prefix. */
    public static Upstream with(String prefix, int port) {
        return new Upstream(prefix, port, true);
    }
}
