package org.guildhall.bench.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.guildhall.bench.Benchmark;
import org.guildhall.bench.Report;
import org.guildhall.bench.Scale;
import org.guildhall.bench.load.Organiser;
import org.guildhall.local.launcher.TemporarySuite;

/** A list of 100,000 members: how long it takes to look at, to take, and to take back as one, over HTTP. */
public final class ImportBenchmark implements Benchmark {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Set<String> UNDER_WAY = Set.of("PREVIEWING", "APPLYING", "UNDOING");
    private static final Map<String, String> MEDIA_TYPES =
            Map.of("csv", "text/csv", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String description() {
        return "a list of 100,000 members checked, applied and undone";
    }

    @Override
    public void run(Scale scale, Report report) throws Exception {
        try (TemporarySuite suite = TemporarySuite.start(scale.repository())) {
            Organiser organiser = Organiser.found(suite);
            send(suite, "PUT", "/non-member-declarations/mine", "application/json", BodyPublishers.ofString("{}"));
            for (int round = 0; round < scale.rounds(); round++) {
                measure(suite, organiser.organisation(), "csv", MemberList.csv(2 * round), report);
                measure(suite, organiser.organisation(), "xlsx", MemberList.xlsx(2 * round + 1), report);
            }
        }
    }

    private void measure(TemporarySuite suite, String organisation, String form, byte[] file, Report report)
            throws Exception {
        long begin = System.nanoTime();
        String target = "/imports?kind=MEMBERS&organisation=" + organisation;
        String id = send(suite, "POST", target, MEDIA_TYPES.get(form), BodyPublishers.ofByteArray(file))
                .path("id")
                .asText();
        double preview = until(suite, id, "READY", "ready", begin);
        double apply = step(suite, id, "apply", "{\"skipFaulty\":false}", "APPLIED", "applied");
        double undo = step(suite, id, "undo", "{}", "UNDONE", "undone");
        report.say("%-4s   preview %.1f s   apply %.1f s   undo %.1f s", form, preview, apply, undo);
        report.add("import." + form + ".preview", preview, "s");
        report.add("import." + form + ".apply", apply, "s");
        report.add("import." + form + ".undo", undo, "s");
    }

    private double step(TemporarySuite suite, String id, String step, String body, String state, String count)
            throws Exception {
        long begin = System.nanoTime();
        send(suite, "POST", "/imports/" + id + "/" + step, "application/json", BodyPublishers.ofString(body));
        return until(suite, id, state, count, begin);
    }

    /** The seconds until the import is in the state, with all of its rows. */
    private double until(TemporarySuite suite, String id, String state, String count, long begin) throws Exception {
        while (System.nanoTime() - begin < LONGEST.toNanos()) {
            JsonNode read = send(suite, "GET", "/imports/" + id, "application/json", BodyPublishers.noBody());
            if (read.path("state").asText().equals(state)) {
                int rows = read.path("counts").path(count).asInt();
                if (rows != MemberList.ROWS) {
                    throw new IllegalStateException("%d of %d rows are %s".formatted(rows, MemberList.ROWS, count));
                }
                return (System.nanoTime() - begin) / 1e9;
            }
            if (!UNDER_WAY.contains(read.path("state").asText())) {
                throw new IllegalStateException("an import isn't %s but %s".formatted(state, read));
            }
            Thread.sleep(LOOK.toMillis());
        }
        throw new IllegalStateException("an import isn't " + state + " after " + LONGEST);
    }

    private JsonNode send(TemporarySuite suite, String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(suite.endpoints().membership() + path))
                .header("Authorization", "Bearer " + suite.tokens().administrator())
                .header("Content-Type", type)
                .method(method, body)
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }
}
