package org.guildhall.acceptance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an expression of Prometheus well enough to tell which metrics it names and whether its words, brackets and selectors
 * can be right. What is left, such as types, {@code promtool} finds.
 */
final class PromQl {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<text>\"(?:[^\"\\\\]|\\\\.)*\")|(?<name>[a-zA-Z_:][\\w:]*)|(?<number>\\d[\\w.]*)|(?<variable>\\$\\w+)"
                    + "|(?<sign>=~|!~|!=|==|<=|>=|[-+*/%^<>=(){}\\[\\],]))\\s*");
    private static final Pattern LABELS = Pattern.compile("\\w+(,\\w+)*,?|");
    private static final Pattern MATCHERS = Pattern.compile("(\\w+(=|!=|=~|!~)\"(?:[^\"\\\\]|\\\\.)*\",?)*");
    private static final Pattern RANGE = Pattern.compile("(\\d+[smhdwy])+|\\$__rate_interval|\\$__range");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");
    private static final Set<String> WITH_LABELS =
            Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> FUNCTIONS = Set.of(
            "sum",
            "min",
            "max",
            "avg",
            "count",
            "topk",
            "bottomk",
            "quantile",
            "rate",
            "increase",
            "irate",
            "absent",
            "avg_over_time",
            "max_over_time",
            "min_over_time",
            "histogram_quantile",
            "clamp_min",
            "time");

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> metrics = new TreeSet<>();
    private int at;

    private PromQl(String expression) {
        Matcher token = TOKEN.matcher(expression);
        int end = 0;
        while (end < expression.length()) {
            if (!token.find(end) || token.start() != end) {
                throw new IllegalArgumentException("unreadable from " + expression.substring(end));
            }
            tokens.add(token.group().strip());
            end = token.end();
        }
    }

    /** @throws IllegalArgumentException that says what can't be right */
    static Set<String> metricsOf(String expression) {
        PromQl read = new PromQl(expression);
        read.expression("");
        return read.metrics;
    }

    /** Up to the closing bracket, or the end. */
    private void expression(String closing) {
        int before = at;
        while (at < tokens.size()) {
            String token = tokens.get(at++);
            if (token.equals(closing)) {
                require(at - 1 > before || closing.equals(")"), "nothing in brackets");
                return;
            }
            take(token);
        }
        require(closing.isEmpty(), closing + " is missing");
    }

    private void take(String token) {
        switch (token.charAt(0)) {
            case '(' -> expression(")");
            case '{' -> inBrackets("}", MATCHERS);
            case '[' -> inBrackets("]", RANGE);
            case ')', '}', ']' -> require(false, token + " closes nothing");
            default -> {
                if (Character.isLetter(token.charAt(0)) || token.charAt(0) == '_') {
                    word(token);
                } else {
                    require(token.charAt(0) != '$', "a variable outside of a selector");
                }
            }
        }
    }

    private void word(String word) {
        if (WITH_LABELS.contains(word)) {
            require(next("("), word + " without labels");
            at++;
            inBrackets(")", LABELS);
        } else if (FUNCTIONS.contains(word)) {
            require(next("(") || next("by") || next("without"), word + " of nothing");
        } else if (!OPERATORS.contains(word)) {
            require(!next("("), word + " is no function");
            metrics.add(word);
        }
    }

    private boolean next(String token) {
        return at < tokens.size() && tokens.get(at).equals(token);
    }

    private void inBrackets(String closing, Pattern form) {
        StringBuilder content = new StringBuilder();
        while (at < tokens.size() && !tokens.get(at).equals(closing)) {
            content.append(tokens.get(at++));
        }
        require(at < tokens.size(), closing + " is missing");
        at++;
        require(form.matcher(content).matches(), "unreadable: " + content);
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }

    /** The texts that a label is compared with, each alternative by itself. */
    static Set<String> valuesOf(String label, String expression) {
        Set<String> values = new HashSet<>();
        Matcher matcher = Pattern.compile("\\b" + label + "=~?\"([^\"]*)\"").matcher(expression);
        while (matcher.find()) {
            values.addAll(List.of(matcher.group(1).split("\\|")));
        }
        return values;
    }
}
