package org.guildhall.reporting.document;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.sheet.SheetFormat;
import org.guildhall.reporting.document.register.Imprint;
import org.guildhall.reporting.reading.Freshness;
import org.guildhall.reporting.reading.Lag;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.member.MemberFactReading;

/** Writes a workbook of facts that are made up, in a process of its own. */
final class ManyFacts {

    private static final int FACTS = 200_000;

    private ManyFacts() {}

    public static void main(String[] folder) throws IOException {
        Instant now = Instant.parse("2026-11-29T00:00:00Z");
        FolderRun run = new FolderRun(Path.of(folder[0]), "{}", Locale.ENGLISH);
        Imprint imprint = new Imprint("2026-000001", "0".repeat(26), URI.create("http://localhost/"), now);
        FactFiles files = new FactFiles(run, imprint, SheetFormat.XLSX, 1_048_575, Locale.ENGLISH);
        OrganisationName city = new OrganisationName(new UUID(0, 1), "City", "CITY");
        MemberFactReading.Taker taker = files.begin(new MemberFactReading.Extent(
                city, LocalDate.of(2026, 11, 29), FACTS, new Freshness(now, new Lag(0L, 0L, 0))));
        long begun = System.nanoTime();
        String[] fact = {
            "",
            "",
            "City",
            "2026-11-01",
            "2026-11-01",
            "",
            "",
            "ACTIVE",
            "MALE",
            "1980-1984",
            "BACHELOR",
            "URBAN",
            "COURIER"
        };
        for (int i = 0; i < FACTS; i++) {
            fact[0] = new UUID(i, 7L * i).toString();
            fact[1] = new UUID(0, i % 1_000).toString();
            taker.take(fact);
        }
        files.finish();
        long took = System.nanoTime() - begun;
        long computed = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        System.out.println(FACTS * 1_000_000_000L / took + " facts a second, "
                + FACTS * 1_000_000_000L / computed + " a second of one processor, "
                + Runtime.getRuntime().maxMemory() / 1_048_576 + " MB of heap");
    }
}
