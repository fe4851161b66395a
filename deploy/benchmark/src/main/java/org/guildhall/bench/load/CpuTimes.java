package org.guildhall.bench.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.local.servers.EmbeddedPostgres;

/** Processor time used so far by the parts of a run: unlike a rate, hardly touched by what else the machine does. */
public record CpuTimes(Map<String, Duration> used) {

    public static CpuTimes now(EmbeddedPostgres postgres) {
        Map<String, Duration> used = new LinkedHashMap<>();
        for (String service : new String[] {"membership", "reporting", "contest"}) {
            used.put(service, sum(ProcessHandle.current().descendants().filter(child -> isService(child, service))));
        }
        ProcessHandle postmaster =
                ProcessHandle.of(postgres.pid().orElseThrow()).orElseThrow();
        used.put("postgres", sum(Stream.concat(Stream.of(postmaster), postmaster.descendants())));
        used.put("bench with kafka", sum(Stream.of(ProcessHandle.current())));
        return new CpuTimes(used);
    }

    /** Tells the milliseconds since an earlier look for each of so many things. */
    public String perEach(CpuTimes before, long things) {
        StringBuilder told = new StringBuilder();
        used.forEach((part, time) -> {
            double millis = time.minus(before.used().get(part)).toNanos() / 1e6 / things;
            told.append("  %s %.3f".formatted(part, millis));
        });
        return told.toString();
    }

    private static boolean isService(ProcessHandle process, String service) {
        return process.info().commandLine().orElse("").contains(service + "-service");
    }

    private static Duration sum(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
