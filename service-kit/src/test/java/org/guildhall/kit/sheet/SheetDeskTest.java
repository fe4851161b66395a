package org.guildhall.kit.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.guildhall.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

class SheetDeskTest {

    private static final byte[] FILE = "题型\n单选\n".getBytes(UTF_8);
    private static final SheetBounds BOUNDS = SheetBounds.ofRows(2);

    private final SheetDesk desk = new SheetDesk();

    @Test
    void fewFilesAreReadAtOnceSomeWaitAndMoreAreToldToComeBack() throws Exception {
        AtomicInteger reading = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService senders = Executors.newFixedThreadPool(20);
        try {
            List<Future<Integer>> read = IntStream.range(0, 20)
                    .mapToObj(sender -> senders.submit(() -> desk.read(FILE, BOUNDS, sheet -> {
                        reading.incrementAndGet();
                        waitFor(done);
                        return sheet.rows().size();
                    })))
                    .toList();
            await().until(() -> reading.get() == 4 && desk.waiting() == 16);
            assertThatThrownBy(() -> desk.read(FILE, BOUNDS, SheetContent::rows))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("503 import-busy");
            done.countDown();
            for (Future<Integer> rows : read) {
                assertThat(rows.get(10, TimeUnit.SECONDS)).isEqualTo(2);
            }
        } finally {
            senders.shutdownNow();
        }
    }

    private static void waitFor(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aSeatIsFreeAgainWhateverHappensThere() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> desk.read(new byte[] {'P', 'K', 0, 0}, BOUNDS, SheetContent::rows))
                    .hasMessage("422 import-unreadable");
            assertThatThrownBy(() -> desk.read(FILE, BOUNDS, sheet -> {
                        throw new IllegalStateException("fails");
                    }))
                    .hasMessage("fails");
        }
        assertThat(desk.<List<SheetRow>>read(FILE, BOUNDS, SheetContent::rows)).hasSize(2);
    }
}
