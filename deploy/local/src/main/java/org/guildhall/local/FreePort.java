package org.guildhall.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds ports on the loopback address on which nothing listens. */
final class FreePort {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private FreePort() {}

    /** Returns the wanted port, or any free one if 0 is wanted. */
    static int orAny(int wanted) {
        return wanted != 0 ? wanted : any();
    }

    static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do: a port whose last connections are still in TIME_WAIT is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
