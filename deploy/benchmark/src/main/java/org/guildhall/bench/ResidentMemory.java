package org.guildhall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Resident memory of some processes, as Linux tells it in {@code /proc}. */
public record ResidentMemory(int processes, long bytes) {

    public static ResidentMemory of(List<ProcessHandle> processes) throws IOException {
        long bytes = 0;
        for (ProcessHandle process : processes) {
            bytes += bytes(Path.of("/proc", Long.toString(process.pid()), "status"));
        }
        return new ResidentMemory(processes.size(), bytes);
    }

    private static long bytes(Path status) throws IOException {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (NoSuchFileException e) {
            // Ended since it was listed.
            return 0;
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f MB resident in %d processes", bytes / 1048576.0, processes);
    }
}
