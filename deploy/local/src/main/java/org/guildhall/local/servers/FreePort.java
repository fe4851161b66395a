package org.guildhall.local.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds ports on the loopback address on which nothing listens. */
public final class FreePort {
    // Below the range from which systems take ports for outgoing connections, so that none is lost before it is used.
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(FIRST, LAST));

    private FreePort() {}

    /** Returns the wanted port, or any free one if 0 is wanted. */
    static int orAny(int wanted) {
        return wanted != 0 ? wanted : any();
    }

    /** Returns a free port, never the same twice in a JVM until all have been given. */
    public static int any() {
        for (int attempt = FIRST; attempt < LAST; attempt++) {
            int port = NEXT.getAndUpdate(current -> current + 1 < LAST ? current + 1 : FIRST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between %d and %d".formatted(FIRST, LAST));
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do: a port whose last connections are still in TIME_WAIT is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
