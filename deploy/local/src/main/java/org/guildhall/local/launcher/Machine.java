package org.guildhall.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntPredicate;
import org.guildhall.local.servers.FreePort;
import org.guildhall.local.suite.Ports;

/**
 * What the machine offers, and whether that is enough.
 *
 * @param memory bytes that can be had without swapping
 * @param disk bytes free where the data lie
 */
record Machine(long memory, long disk, IntPredicate portIsFree) {
    private static final long GIGABYTE = 1L << 30;
    private static final long MEMORY_NEEDED = 3 * GIGABYTE;
    private static final long DISK_NEEDED = GIGABYTE;

    static Machine here(Path data) throws IOException {
        return new Machine(availableMemory(), Files.getFileStore(data).getUsableSpace(), FreePort::isFree);
    }

    /** Throws {@link CannotStart} with the first thing that is missing. */
    void check(Ports ports) {
        if (memory < MEMORY_NEEDED) {
            throw new CannotStart(
                    "too little memory: %.1f GB available, 3 GB needed".formatted((double) memory / GIGABYTE));
        }
        if (disk < DISK_NEEDED) {
            throw new CannotStart("too little disk: %.1f GB free, 1 GB needed".formatted((double) disk / GIGABYTE));
        }
        for (Map.Entry<String, Integer> port : ports.byOwner().entrySet()) {
            if (!portIsFree.test(port.getValue())) {
                throw new CannotStart("port %d, needed by %s, is in use; end what listens there, or use --once"
                        .formatted(port.getValue(), port.getKey()));
            }
        }
    }

    private static long availableMemory() throws IOException {
        Path meminfo = Path.of("/proc/meminfo");
        if (!Files.exists(meminfo)) {
            // No such figure elsewhere; macOS gives memory back from its caches when asked.
            return Long.MAX_VALUE;
        }
        long host = Files.readAllLines(meminfo).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(Long.MAX_VALUE);
        return Math.min(host, leftInContainer());
    }

    private static long leftInContainer() throws IOException {
        Path limit = Path.of("/sys/fs/cgroup/memory.max");
        Path used = Path.of("/sys/fs/cgroup/memory.current");
        if (!Files.exists(limit) || Files.readString(limit).startsWith("max")) {
            return Long.MAX_VALUE;
        }
        return Long.parseLong(Files.readString(limit).strip())
                - Long.parseLong(Files.readString(used).strip());
    }
}
