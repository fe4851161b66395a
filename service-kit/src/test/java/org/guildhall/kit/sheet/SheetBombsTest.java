package org.guildhall.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.testing.SheetBombs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Neither memory nor time of a process may depend on what somebody uploads. Both are measured for the reading thread alone. */
class SheetBombsTest {

    private static final SheetBounds BOUNDS = SheetBounds.ofRows(2_001);
    private static final long MOST_BYTES = 40 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TestFactory
    Stream<DynamicTest> noFileCostsMuch() {
        return SheetBombs.all().entrySet().stream()
                .map(bomb -> DynamicTest.dynamicTest(bomb.getKey(), () -> costsLittle(bomb)));
    }

    private static void costsLittle(Map.Entry<String, byte[]> bomb) {
        assertThat(bomb.getValue()).hasSizeLessThan(1 << 20);
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long time = THREADS.getCurrentThreadCpuTime();
        assertThat(isTakenWhole(bomb.getValue())).isFalse();
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - bytes).isLessThan(MOST_BYTES);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - time)).isLessThan(LONGEST);
    }

    /** Whether anything comes in, without a fault. */
    private static boolean isTakenWhole(byte[] file) {
        try {
            SheetContent content = SheetFile.read(file, BOUNDS);
            return !content.rows().isEmpty()
                    && content.rows().stream()
                            .flatMap(row -> row.cells().stream())
                            .allMatch(cell -> cell.fault() == null);
        } catch (ProblemException e) {
            return false;
        }
    }
}
