package org.guildhall.local.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.guildhall.local.servers.FreePort;
import org.guildhall.local.suite.Ports;
import org.junit.jupiter.api.Test;

class MachineTest {
    private static final long GIGABYTE = 1L << 30;

    @Test
    void acceptsWhatIsEnough() {
        assertThatCode(() -> new Machine(3 * GIGABYTE, GIGABYTE, port -> true).check(Ports.usual()))
                .doesNotThrowAnyException();
    }

    @Test
    void saysInOneLineWhatIsMissing() {
        assertRefused(
                new Machine(2 * GIGABYTE, GIGABYTE, port -> true), "too little memory: 2.0 GB available, 3 GB needed");
        assertRefused(
                new Machine(3 * GIGABYTE, GIGABYTE / 2, port -> true), "too little disk: 0.5 GB free, 1 GB needed");
        assertRefused(
                new Machine(3 * GIGABYTE, GIGABYTE, port -> port != 8082),
                "port 8082, needed by contest-service, is in use; end what listens there, or use --once");
    }

    @Test
    void seesThatAPortIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports =
                    new Ports(taken.getLocalPort(), 9, new Ports.Services(1, 2, 3), new Ports.Services(4, 5, 6), 7, 8);
            Machine machine = new Machine(3 * GIGABYTE, GIGABYTE, FreePort::isFree);
            assertThatThrownBy(() -> machine.check(ports))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("port %d, needed by the gateway, is in use".formatted(ports.gateway()));
        }
    }

    private static void assertRefused(Machine machine, String line) {
        assertThatThrownBy(() -> machine.check(Ports.usual()))
                .isInstanceOf(CannotStart.class)
                .hasMessage(line);
    }
}
