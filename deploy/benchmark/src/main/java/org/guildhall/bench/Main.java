package org.guildhall.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guildhall.bench.enrolment.CardBenchmark;
import org.guildhall.bench.enrolment.EnrolmentBenchmark;
import org.guildhall.bench.enrolment.PopulationBenchmark;
import org.guildhall.bench.imports.ImportBenchmark;
import org.guildhall.bench.quiz.OpeningBenchmark;
import org.guildhall.bench.quiz.QuizBenchmark;
import org.guildhall.bench.ranking.BoardBenchmark;
import org.guildhall.bench.ranking.ListenersBenchmark;
import org.guildhall.bench.ranking.RankingBenchmark;
import org.guildhall.bench.reporting.ReportingBenchmark;
import org.guildhall.bench.suite.SuiteBenchmark;
import org.guildhall.bench.transfers.TransfersBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs benchmarks by name; {@code deploy/bench} calls it after building. */
@Command(
        name = "deploy/bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Builds what is stale and measures the suite on this machine, on data and ports of its own. Ctrl-C stops all.",
            ""
        },
        footer = {
            "",
            "Each benchmark ends with lines: figure <name> <median> <min> <max> <unit>",
            "Exit codes: 0 measured; 1 something failed; 2 the command is wrong."
        })
public final class Main implements Callable<Integer> {
    private static final List<Benchmark> BENCHMARKS = List.of(
            new EnrolmentBenchmark(),
            new PopulationBenchmark(),
            new CardBenchmark(),
            new BoardBenchmark(),
            new RankingBenchmark(),
            new ListenersBenchmark(),
            new QuizBenchmark(),
            new OpeningBenchmark(),
            new TransfersBenchmark(),
            new ImportBenchmark(),
            new ReportingBenchmark(),
            new SuiteBenchmark());

    @Option(names = "--list", description = "Name the benchmarks.")
    boolean list;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds (default: ${DEFAULT-VALUE}).")
    int rounds = 3;

    @Option(names = "--seconds", paramLabel = "N", description = "Seconds per measurement (default: ${DEFAULT-VALUE}).")
    int seconds = 8;

    @Option(
            names = "--members",
            paramLabel = "N",
            description = "Members of the federation that reporting counts (default: ${DEFAULT-VALUE}).")
    int members = 1_500_000;

    @Parameters(paramLabel = "BENCHMARK", description = "What to measure, by name.", arity = "0..*")
    List<String> names = List.of();

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        // Kafka and Flyway run in this JVM; their words do not belong between the figures.
        Logger.getLogger("").setLevel(Level.SEVERE);
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure))
                .execute(arguments));
    }

    private static int fail(Exception failure) {
        System.err.println("deploy/bench: " + failure.getMessage());
        if (!(failure instanceof IllegalStateException)) {
            failure.printStackTrace();
        }
        return 1;
    }

    @Override
    public Integer call() throws Exception {
        List<Benchmark> asked =
                BENCHMARKS.stream().filter(b -> names.contains(b.name())).toList();
        if (list) {
            BENCHMARKS.forEach(b -> System.out.printf("%-10s %s%n", b.name(), b.description()));
            return 0;
        }
        if (names.isEmpty()
                || asked.size() != names.size()
                || rounds < 1
                || rounds > 20
                || seconds < 1
                || seconds > 60
                || members < 1) {
            System.err.println("deploy/bench: name benchmarks of --list; 1 to 20 rounds of 1 to 60 seconds");
            return 2;
        }
        Path repository = Path.of(System.getProperty("guildhall.repository", "."))
                .toAbsolutePath()
                .normalize();
        for (Benchmark benchmark : asked) {
            Report report = new Report(System.out);
            benchmark.run(new Scale(repository, rounds, Duration.ofSeconds(seconds), members), report);
            report.lines().forEach(System.out::println);
        }
        return 0;
    }
}
