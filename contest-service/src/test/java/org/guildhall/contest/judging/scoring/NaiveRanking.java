package org.guildhall.contest.judging.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ranking again, written from the words of the rules alone and on the JSON alone, without regard to speed: whole numbers
 * of unlimited size, everybody compared with everybody. It shares no line with what it checks.
 */
final class NaiveRanking {

    /** A fraction nobody bothers to reduce. */
    record Ratio(BigInteger top, BigInteger bottom) {
        static Ratio of(String decimal) {
            BigDecimal value = new BigDecimal(decimal);
            return new Ratio(value.movePointRight(6).toBigIntegerExact(), BigInteger.TEN.pow(6));
        }

        static Ratio of(long whole) {
            return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
        }

        Ratio plus(Ratio other) {
            return new Ratio(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
        }

        Ratio minus(Ratio other) {
            return plus(new Ratio(other.top.negate(), other.bottom));
        }

        Ratio times(Ratio other) {
            return new Ratio(top.multiply(other.top), bottom.multiply(other.bottom));
        }

        Ratio over(Ratio other) {
            return new Ratio(top.multiply(other.bottom), bottom.multiply(other.top));
        }

        int compare(Ratio other) {
            return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
        }

        BigDecimal rounded(int decimals) {
            return new BigDecimal(top).divide(new BigDecimal(bottom), decimals, RoundingMode.HALF_UP);
        }
    }

    /** What an entry has: numbers that count, and then its place. */
    static final class Line {
        String code;
        boolean guest;
        JsonNode json;
        BigDecimal total;
        final Map<String, BigDecimal> components = new TreeMap<>();
        int causes;
        Ratio seconds = Ratio.of(0);
        /** Higher is better, in the order of the chain. */
        final List<Ratio> keys = new ArrayList<>();

        int rank;
        String medal = "-";
        String prize = "-";
        String advances = "-";
    }

    private final JsonNode input;
    private final JsonNode stage;
    private final List<Line> ranked = new ArrayList<>();
    private final List<Line> guests = new ArrayList<>();
    private boolean sharing;

    NaiveRanking(JsonNode input) {
        this.input = input;
        this.stage = input.path("stage");
        for (JsonNode entry : input.path("entries")) {
            Line line = new Line();
            line.json = entry;
            line.code = entry.path("code").asText();
            line.guest = entry.path("guest").asBoolean();
            addUp(line);
            (line.guest ? guests : ranked).add(line);
        }
        breakTies();
        for (Line line : ranked) {
            line.rank = 1
                    + (int) ranked.stream()
                            .filter(other -> isBetter(other, line))
                            .count();
        }
        ranked.sort((one, other) -> one.rank != other.rank ? one.rank - other.rank : one.code.compareTo(other.code));
        giveMedals();
        givePrizes();
        sendOn();
    }

    private void addUp(Line line) {
        Ratio total = Ratio.of(0);
        for (JsonNode component : stage.path("components")) {
            Ratio points = Ratio.of(0);
            Ratio most = Ratio.of(0);
            for (JsonNode leaf : leaves(component.path("criteria"))) {
                points = points.plus(points(line, leaf));
                most = most.plus(Ratio.of(leaf.path("maximum").asText()));
            }
            Ratio mark = points.over(most).times(Ratio.of(stage.path("scale").asText()));
            line.components.put(
                    component.path("code").asText(),
                    mark.rounded(stage.path("decimals").asInt()));
            total = total.plus(
                    mark.times(Ratio.of(component.path("weight").asText())).over(Ratio.of(100)));
        }
        total = total.minus(penalty(line));
        line.total = (total.compare(Ratio.of(0)) < 0 ? Ratio.of(0) : total)
                .rounded(stage.path("decimals").asInt());
    }

    private static List<JsonNode> leaves(JsonNode criteria) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode criterion : criteria) {
            if (criterion.has("criteria")) {
                found.addAll(leaves(criterion.path("criteria")));
            } else {
                found.add(criterion);
            }
        }
        return found;
    }

    private Ratio points(Line line, JsonNode leaf) {
        Ratio mark = mark(line, leaf);
        Ratio maximum = Ratio.of(leaf.path("maximum").asText());
        switch (leaf.path("kind").asText()) {
            case "MEASUREMENT":
                return mark;
            case "JUDGEMENT":
                return mark.over(Ratio.of(3)).times(maximum);
            default:
                line.seconds = line.seconds.plus(mark);
                Ratio full = Ratio.of(leaf.path("fullUntil").asText());
                Ratio zero = Ratio.of(leaf.path("zeroFrom").asText());
                if (mark.compare(full) <= 0) {
                    return maximum;
                }
                return mark.compare(zero) >= 0
                        ? Ratio.of(0)
                        : zero.minus(mark).over(zero.minus(full)).times(maximum);
        }
    }

    private static Ratio mark(Line line, JsonNode leaf) {
        String code = leaf.path("code").asText();
        List<Ratio> marks = new ArrayList<>();
        Map<String, Ratio> byJudge = new TreeMap<>();
        for (JsonNode sheet : line.json.path("sheets")) {
            Ratio mark = Ratio.of(sheet.path("marks").path(code).asText());
            marks.add(mark);
            byJudge.put(sheet.path("judge").asText(), mark);
        }
        marks.sort(Ratio::compare);
        for (JsonNode moderation : line.json.path("moderations")) {
            if (moderation.path("criterion").asText().equals(code)) {
                switch (moderation.path("method").asText()) {
                    case "MANUAL":
                        return Ratio.of(moderation.path("mark").asText());
                    case "CHOSEN_ASSESSOR":
                        return byJudge.get(moderation.path("judge").asText());
                    default:
                        marks = drawn(marks, Ratio.of(leaf.path("tolerance").asText()));
                }
            }
        }
        return aggregate(leaf.path("aggregation").asText(), marks);
    }

    private static List<Ratio> drawn(List<Ratio> marks, Ratio tolerance) {
        Ratio middle = median(marks);
        Ratio low = middle.minus(tolerance);
        Ratio high = middle.plus(tolerance);
        List<Ratio> drawn = new ArrayList<>();
        for (Ratio mark : marks) {
            drawn.add(mark.compare(low) < 0 ? low : mark.compare(high) > 0 ? high : mark);
        }
        return drawn;
    }

    static Ratio aggregate(String rule, List<Ratio> sorted) {
        int size = sorted.size();
        switch (rule) {
            case "MEDIAN":
                return median(sorted);
            case "TRIMMED_MEAN":
                return mean(size >= 4 ? sorted.subList(1, size - 1) : sorted);
            case "CLOSEST_TWO":
                if (size < 3) {
                    return mean(sorted);
                }
                int best = 0;
                for (int i = 1; i + 1 < size; i++) {
                    Ratio gap = sorted.get(i + 1).minus(sorted.get(i));
                    if (gap.compare(sorted.get(best + 1).minus(sorted.get(best))) <= 0) {
                        best = i;
                    }
                }
                return mean(sorted.subList(best, best + 2));
            default:
                return mean(sorted);
        }
    }

    private static Ratio mean(List<Ratio> marks) {
        Ratio sum = Ratio.of(0);
        for (Ratio mark : marks) {
            sum = sum.plus(mark);
        }
        return sum.over(Ratio.of(marks.size()));
    }

    private static Ratio median(List<Ratio> sorted) {
        int size = sorted.size();
        return size % 2 == 1
                ? sorted.get(size / 2)
                : sorted.get(size / 2 - 1).plus(sorted.get(size / 2)).over(Ratio.of(2));
    }

    private Ratio penalty(Line line) {
        Set<String> causes = new HashSet<>();
        Ratio sum = Ratio.of(0);
        for (JsonNode sheet : line.json.path("sheets")) {
            for (JsonNode penalty : sheet.path("penalties")) {
                String code = penalty.path("code").asText();
                if (causes.add(code + " " + penalty.path("occurrence").asText())) {
                    for (JsonNode rule : stage.path("penalties")) {
                        if (rule.path("code").asText().equals(code)) {
                            sum = sum.plus(Ratio.of(rule.path("points").asText()));
                        }
                    }
                }
            }
        }
        line.causes = causes.size();
        if (stage.has("penaltyCap")) {
            Ratio cap = Ratio.of(stage.path("penaltyCap").asText());
            return sum.compare(cap) > 0 ? cap : sum;
        }
        return sum;
    }

    private void breakTies() {
        for (Line line : ranked) {
            line.keys.add(Ratio.of(line.total.toPlainString()));
        }
        for (JsonNode tie : stage.path("ties")) {
            if (tie.path("rule").asText().equals("SHARED_RANK")) {
                sharing = true;
            }
            Map<Line, Ratio> found = new java.util.IdentityHashMap<>();
            for (Line line : ranked) {
                List<Line> tied =
                        ranked.stream().filter(other -> isSame(line, other)).toList();
                found.put(line, key(tie, line, tied));
            }
            found.forEach((line, key) -> line.keys.add(key));
        }
    }

    private Ratio key(JsonNode tie, Line line, List<Line> tied) {
        switch (tie.path("rule").asText()) {
            case "HIGHER_COMPONENT":
                return Ratio.of(
                        line.components.get(tie.path("component").asText()).toPlainString());
            case "FEWER_PENALTIES":
                return Ratio.of(-line.causes);
            case "SHORTER_TIME":
                return Ratio.of(0).minus(line.seconds);
            case "YOUNGER":
                boolean known = tied.stream().allMatch(each -> each.json.has("birthBand"));
                return known ? Ratio.of(line.json.path("birthBand").asText().substring(0, 4)) : Ratio.of(0);
            case "EARLIER_REGISTRATION":
                return Ratio.of(-line.json.path("registeredPlace").asInt());
            case "JURY_DECISION":
                Ratio place = Ratio.of(0);
                for (JsonNode decision : input.path("jury")) {
                    List<String> codes = new ArrayList<>();
                    decision.forEach(code -> codes.add(code.asText()));
                    if (tied.stream().allMatch(each -> codes.contains(each.code))) {
                        place = Ratio.of(-codes.indexOf(line.code));
                    }
                }
                return place;
            default:
                return Ratio.of(0);
        }
    }

    private static boolean isSame(Line one, Line other) {
        return !isBetter(one, other) && !isBetter(other, one);
    }

    private static boolean isBetter(Line one, Line other) {
        for (int i = 0; i < Math.min(one.keys.size(), other.keys.size()); i++) {
            int difference = one.keys.get(i).compare(other.keys.get(i));
            if (difference != 0) {
                return difference > 0;
            }
        }
        return false;
    }

    private void giveMedals() {
        JsonNode medals = input.path("medals");
        int end = 0;
        for (String medal : List.of("gold", "silver", "bronze")) {
            int count = medals.path(medal).asInt();
            int begin = end;
            end += count;
            int lastRegular = Math.min(end, ranked.size());
            if (count == 0
                    || lastRegular <= begin
                    || !ranked.get(lastRegular - 1).medal.equals("-")) {
                continue;
            }
            Line last = ranked.get(lastRegular - 1);
            for (Line line : ranked) {
                boolean near = medals.has("tolerance")
                        && last.total
                                        .subtract(line.total)
                                        .compareTo(new BigDecimal(
                                                medals.path("tolerance").asText()))
                                <= 0;
                if (line.medal.equals("-") && (line.rank <= last.rank || near)) {
                    line.medal = medal.toUpperCase(java.util.Locale.ROOT);
                }
            }
        }
    }

    private void givePrizes() {
        for (Line line : ranked) {
            for (JsonNode prize : input.path("prizes")) {
                boolean within = prize.has("share")
                        ? BigDecimal.valueOf(line.rank * 100L)
                                        .compareTo(new BigDecimal(
                                                        prize.path("share").asText())
                                                .multiply(BigDecimal.valueOf(ranked.size())))
                                <= 0
                        : prize.path("from").asInt() <= line.rank
                                && line.rank <= prize.path("to").asInt();
                if (within && line.prize.equals("-")) {
                    line.prize = prize.path("title").asText();
                }
            }
        }
    }

    private int quota() {
        JsonNode advance = stage.path("advance");
        if (advance.has("number")) {
            return advance.path("number").asInt();
        }
        if (advance.has("minimum")) {
            BigDecimal minimum = new BigDecimal(advance.path("minimum").asText());
            return (int) ranked.stream()
                    .filter(line -> line.total.compareTo(minimum) >= 0)
                    .count();
        }
        return share(advance.path("percent").asText());
    }

    private int share(String percent) {
        int count = 0;
        while (BigDecimal.valueOf((count + 1) * 100L)
                        .compareTo(new BigDecimal(percent).multiply(BigDecimal.valueOf(ranked.size())))
                <= 0) {
            count++;
        }
        return count;
    }

    private void sendOn() {
        if (stage.has("advance")) {
            int quota = quota();
            int waiting = quota + stage.path("advance").path("waitlist").asInt();
            for (Line line : ranked) {
                line.advances = line.rank <= quota ? "ADVANCES" : line.rank <= waiting ? "WAITS" : "ENDS";
            }
        }
    }

    /** Each entry with what it came to, in words. */
    Map<String, String> results() {
        Map<String, String> results = new TreeMap<>();
        for (Line line : ranked) {
            boolean tied = !sharing && ranked.stream().anyMatch(other -> other != line && isSame(other, line));
            results.put(
                    line.code,
                    "%d %s %s %s %s %s %s"
                            .formatted(
                                    line.rank,
                                    line.total,
                                    line.components.values(),
                                    line.medal,
                                    line.prize,
                                    line.advances,
                                    tied));
        }
        for (Line guest : guests) {
            long beside = 1
                    + ranked.stream()
                            .filter(line -> line.total.compareTo(guest.total) > 0)
                            .count();
            results.put(guest.code, "guest beside " + beside + " " + guest.total);
        }
        return results;
    }

    /** Undecided ties across lines: the kind of line, the rank before it, who is tied. */
    Set<String> openTies() {
        Set<String> found = new TreeSet<>();
        if (sharing) {
            return found;
        }
        for (Line line : ranked) {
            Set<String> tied = new TreeSet<>();
            ranked.stream().filter(other -> isSame(other, line)).forEach(other -> tied.add(other.code));
            for (String at : lines()) {
                int after = Integer.parseInt(at.substring(at.indexOf(' ') + 1));
                if (line.rank <= after && line.rank + tied.size() - 1 > after) {
                    found.add(at + " " + tied);
                }
            }
        }
        return found;
    }

    private Set<String> lines() {
        Set<String> lines = new TreeSet<>();
        JsonNode medals = input.path("medals");
        if (input.has("medals") && !medals.has("tolerance")) {
            int gold = medals.path("gold").asInt();
            int silver = gold + medals.path("silver").asInt();
            lines.add("MEDAL " + gold);
            lines.add("MEDAL " + silver);
            lines.add("MEDAL " + (silver + medals.path("bronze").asInt()));
        }
        for (JsonNode prize : input.path("prizes")) {
            lines.add("PRIZE " + (prize.has("share") ? 0 : prize.path("from").asInt() - 1));
            lines.add("PRIZE "
                    + (prize.has("share")
                            ? share(prize.path("share").asText())
                            : prize.path("to").asInt()));
        }
        if (stage.has("advance")) {
            lines.add("QUOTA " + quota());
            for (int i = 1; i <= stage.path("advance").path("waitlist").asInt(); i++) {
                lines.add("WAITLIST " + (quota() + i));
            }
        }
        return lines;
    }
}
