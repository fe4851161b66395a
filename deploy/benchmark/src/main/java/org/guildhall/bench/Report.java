package org.guildhall.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a benchmark tells: lines for the reader as it goes, and at its end one line per figure for scripts. */
public final class Report {
    private final PrintStream out;
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    public Report(PrintStream out) {
        this.out = out;
    }

    /** Prints a line, formatted as by {@link String#format}. */
    public void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }

    /** Adds a sample to a figure. */
    public void add(String figure, double sample, String unit) {
        figures.computeIfAbsent(figure, name -> new Figure(name, unit, new ArrayList<>()))
                .samples()
                .add(sample);
    }

    /** Returns the median of a figure's samples so far. */
    public double median(String figure) {
        return Figure.median(figures.get(figure).samples());
    }

    List<String> lines() {
        return figures.values().stream().map(Figure::line).toList();
    }
}
