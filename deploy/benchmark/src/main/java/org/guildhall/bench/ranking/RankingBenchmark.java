package org.guildhall.bench.ranking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.guildhall.bench.Benchmark;
import org.guildhall.bench.Report;
import org.guildhall.bench.Scale;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.launcher.TemporarySuite;

/** Ranking a large stage anew from its stored sheets over HTTP, against plainly reading the same sheets over JDBC. */
public final class RankingBenchmark implements Benchmark {
    private static final int ENTRIES = 10_000;
    private static final int JUDGES = 5;
    private static final int WARM_UP = 5;
    private static final int REPEATED = 5;

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public String description() {
        return "10,000 entries x 20 criteria x 5 judges ranked anew, against reading their sheets";
    }

    @Override
    public void run(Scale scale, Report report) throws Exception {
        try (TemporarySuite suite = TemporarySuite.start(scale.repository())) {
            report.say("Storing %,d entries with %d sheets of %d marks.", ENTRIES, JUDGES, StoredContest.CRITERIA);
            UUID stage = StoredContest.create(suite, 1, ENTRIES, JUDGES, "FINAL")
                    .stages()
                    .get(0)
                    .id();
            try (Connection connection = StoredContest.connect(suite.postgres())) {
                measure(WARM_UP, () -> read(connection, stage));
                measure(WARM_UP, () -> rank(suite, stage));
                for (int round = 1; round <= scale.rounds(); round++) {
                    double reading = measure(REPEATED, () -> read(connection, stage));
                    double ranking = measure(REPEATED, () -> rank(suite, stage));
                    report.say("round %d    reading %.3f s   ranking %.3f s", round, reading, ranking);
                    report.add("ranking.read", reading, "s");
                    report.add("ranking.time", ranking, "s");
                    report.add("ranking.ratio", ranking / reading, "x");
                }
            }
        }
    }

    private interface Task {
        void run() throws SQLException;
    }

    /** Returns the mean time of one of so many runs, in seconds. */
    private static double measure(int times, Task task) throws SQLException {
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            task.run();
        }
        return (System.nanoTime() - begin) / 1e9 / times;
    }

    private static void read(Connection connection, UUID stage) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT participation_id, judge_id, marks, penalties FROM mark_sheet WHERE stage_id = ?")) {
            query.setObject(1, stage);
            int sheets = 0;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    rows.getObject(1, UUID.class);
                    rows.getObject(2, UUID.class);
                    rows.getString(3);
                    rows.getString(4);
                    sheets++;
                }
            }
            require(sheets == ENTRIES * JUDGES, "not all sheets were read");
        }
    }

    private static void rank(TemporarySuite suite, UUID stage) {
        String url = suite.endpoints().contest() + "/stages/" + stage + "/standing";
        int ranked = ApiClient.require(
                        "GET standing", new ApiClient().get(url, suite.tokens().organiser()))
                .path("entries")
                .size();
        require(ranked == ENTRIES, "not all entries were ranked");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
