package org.guildhall.kit.limits;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Whom a request comes from: the address at the other end of the connection or, where that is a trusted proxy, the nearest
 * address in its header that is none. What stands further left anybody can have written.
 */
@ApplicationScoped
class Sources {

    private static final int NETWORK_BYTES = 8;

    private final Optional<String> header;
    private final List<IpSubnetFilterRule> trusted;

    Sources(LimitSettings settings) {
        this.header = settings.addressHeader();
        this.trusted = settings.trustedProxies().orElse(List.of()).stream()
                .map(network -> new IpSubnetFilterRule(network, IpFilterRuleType.ACCEPT))
                .toList();
    }

    String of(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        return header.isEmpty() || peer == null
                ? named(String.valueOf(peer))
                : named(behind(peer, String.join(",", request.headers().getAll(header.get()))));
    }

    /** Follows the chain of proxies back as far as it can be trusted. */
    String behind(String peer, String told) {
        String[] chain = told.split(",");
        String nearest = peer;
        for (int i = chain.length - 1; i >= 0 && isTrusted(nearest); i--) {
            String next = chain[i].strip();
            if (NetUtil.createByteArrayFromIpAddressString(next) == null) {
                return nearest;
            }
            nearest = next;
        }
        return nearest;
    }

    private boolean isTrusted(String address) {
        try {
            InetAddress parsed = InetAddress.getByAddress(NetUtil.createByteArrayFromIpAddressString(address));
            return trusted.stream().anyMatch(network -> network.matches(new InetSocketAddress(parsed, 0)));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whoever has one address of IPv6 has the 2^64 of its network. */
    static String named(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length <= NETWORK_BYTES
                ? address
                : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
    }
}
