package org.guildhall.reporting.document.form;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.guildhall.reporting.document.content.Block;
import org.guildhall.reporting.document.content.Content;
import org.guildhall.reporting.document.content.DocumentTemplate.ChartKind;
import org.guildhall.reporting.document.content.FigureTable;
import org.guildhall.reporting.document.register.DocumentFacts;
import org.guildhall.reporting.document.register.Imprint;
import org.guildhall.reporting.reading.Lag;
import org.guildhall.reporting.statistics.query.DataSet;
import org.jspecify.annotations.Nullable;

/** Documents with figures that nobody has thought of. */
final class RandomContent {

    static final Instant AS_OF = Instant.parse("2026-11-29T01:02:03Z");
    static final Imprint IMPRINT = new Imprint(
            "2026-000042",
            "0123456789ABCDEFGHJKMNPQRS",
            URI.create("https://hall.example/reporting/documents/0123456789ABCDEFGHJKMNPQRS"),
            Instant.parse("2026-11-29T02:00:00Z"));

    private final Random random;

    RandomContent(long seed) {
        random = new Random(seed);
    }

    /** Measures (the last one is money), organisations of these names, months, and the year before beside them. */
    DataSet dataSet(int measures, List<String> organisations, int months) {
        Map<String, DataSet.Axis> axes = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, DataSet.Unit> units = new LinkedHashMap<>();
        for (int i = 0; i < measures; i++) {
            names.put("m" + i, "指标" + i);
            units.put("m" + i, new DataSet.Unit(i == measures - 1 ? "FEN" : "PERSONS", 0));
        }
        axes.put("measure", axis("指标", names, units));
        axes.put("organisation", axis("组织", numbered("o", organisations), Map.of()));
        List<String> times = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            times.add("%d-%02d".formatted(2026 + i / 12, i % 12 + 1));
        }
        Map<String, String> timeLabels = new LinkedHashMap<>();
        times.forEach(time -> timeLabels.put(time, time));
        axes.put("time", axis("时间", timeLabels, Map.of()));
        Map<String, String> compared = new LinkedHashMap<>();
        compared.put("ASKED", "ASKED");
        compared.put("YEAR_BEFORE", "YEAR_BEFORE");
        axes.put("compare", axis("同期比较", compared, Map.of()));
        int cells = measures * organisations.size() * months * 2;
        List<@Nullable BigDecimal> values = new ArrayList<>();
        Map<String, String> status = new LinkedHashMap<>();
        for (int i = 0; i < cells; i++) {
            values.add(BigDecimal.valueOf(random.nextInt(2_000_000)));
            if (random.nextInt(10) == 0) {
                status.put(Integer.toString(i), DataSet.PROVISIONAL);
            }
        }
        return new DataSet(
                "2.0",
                "dataset",
                List.copyOf(axes.keySet()),
                axes.values().stream()
                        .map(axis -> axis.category().index().size())
                        .toList(),
                axes,
                Map.of(),
                values,
                status,
                null,
                new DataSet.Extension(AS_OF, new Lag(0L, 1L, 0), new UUID(0, 1).toString(), "AS_IS"));
    }

    private static Map<String, String> numbered(String prefix, List<String> labels) {
        Map<String, String> numbered = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            numbered.put(prefix + i, labels.get(i));
        }
        return numbered;
    }

    private static DataSet.Axis axis(String label, Map<String, String> labels, Map<String, DataSet.Unit> units) {
        return new DataSet.Axis(label, new DataSet.Category(List.copyOf(labels.keySet()), labels, units));
    }

    List<String> organisations(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("第" + (i + 1) + "工会" + random.nextInt(1_000));
        }
        return names;
    }

    /** Fifty pages with charts. */
    Content report() {
        List<String> columns = List.of("measure", "compare");
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            FigureTable table =
                    FigureTable.compact("表" + i, dataSet(2, organisations(4), 9), columns, Locale.SIMPLIFIED_CHINESE);
            blocks.add(new Block.Narrative("第" + i + "章", "本年度工会工作取得了新的进展。".repeat(160)));
            blocks.add(new Block.Chart(i % 2 == 0 ? ChartKind.LINE : ChartKind.BAR, table));
            blocks.add(new Block.Table(table));
        }
        FigureTable last =
                FigureTable.compact("末表", dataSet(1, organisations(2), 2), columns, Locale.SIMPLIFIED_CHINESE);
        return content(Locale.SIMPLIFIED_CHINESE, last, blocks);
    }

    static Content content(Locale locale, FigureTable table, List<Block> others) {
        List<Block> blocks = new ArrayList<>(others);
        blocks.add(new Block.Table(table));
        DocumentFacts facts = new DocumentFacts(
                "QUERY",
                "年度报告",
                locale.toLanguageTag(),
                new UUID(0, 1),
                "成都市总工会",
                "2026",
                AS_OF,
                table.rowCount(),
                table.totals());
        return new Content(facts, "年度报告", locale, blocks, List.of("{\"measures\":[\"m0\"]}"));
    }
}
