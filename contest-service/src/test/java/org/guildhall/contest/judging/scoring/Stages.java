package org.guildhall.contest.judging.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.contest.contest.rules.Medals;
import org.guildhall.contest.contest.rules.PrizeClass;
import org.guildhall.contest.contest.rules.StageRules;

/** Stages for tests, put together by hand. */
final class Stages {

    private static final ObjectMapper JSON = new ObjectMapper();

    private String stage = """
            {"code":"final","title":"决赛","decimals":2,"judges":1,
             "components":[{"code":"practice","kind":"PRACTICE","title":"实操","weight":"100","criteria":[
               {"code":"p1","title":"工艺","kind":"MEASUREMENT","maximum":"100","aggregation":"MEAN"}]}]}""";
    private Medals medals;
    private final List<PrizeClass> prizes = new ArrayList<>();
    private final Map<String, List<Sheet>> sheets = new LinkedHashMap<>();
    private final List<String> guests = new ArrayList<>();
    private List<List<String>> jury = List.of();

    /** A stage of one criterion of 100 points. */
    static Stages simple() {
        return new Stages();
    }

    static Stages of(String stage) {
        Stages stages = new Stages();
        stages.stage = stage;
        return stages;
    }

    /** Members of the stage's rules, such as {@code "decimals":1}, instead of those of the same name, or added. */
    Stages with(String members) {
        try {
            Map<String, Object> merged = JSON.readValue(stage, Map.class);
            merged.putAll(JSON.readValue("{" + members + "}", Map.class));
            stage = JSON.writeValueAsString(merged);
            return this;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Stages medals(int gold, int silver, int bronze, String tolerance) {
        medals = new Medals(gold, silver, bronze, tolerance == null ? null : new java.math.BigDecimal(tolerance));
        return this;
    }

    Stages prize(int from, int to, String title) {
        prizes.add(new PrizeClass(from, to, null, title, 100_000L, null));
        return this;
    }

    Stages jury(List<List<String>> decisions) {
        jury = decisions;
        return this;
    }

    /** A sheet, with penalties such as {@code safety/1}. */
    Stages sheet(String entry, String judge, Map<String, String> marks, String... penalties) {
        List<Sheet.Penalty> entered = new ArrayList<>();
        for (String penalty : penalties) {
            entered.add(new Sheet.Penalty(penalty.split("/", 2)[0], penalty.split("/", 2)[1]));
        }
        sheets.computeIfAbsent(entry, code -> new ArrayList<>()).add(new Sheet(judge, Marks.of(marks), entered));
        return this;
    }

    /** An entry with the one mark of the simple stage. */
    Stages entry(String code, String mark) {
        return sheet(code, "J1", Map.of("p1", mark));
    }

    Stages guest(String code, String mark) {
        guests.add(code);
        return entry(code, mark);
    }

    StageInput input() {
        try {
            List<Participant> entries = new ArrayList<>();
            sheets.forEach((code, given) -> entries.add(
                    new Participant(code, guests.contains(code), entries.size() + 1, null, given, List.of())));
            StageRules rules = StageRules.parse(JSON.readTree(stage));
            return new StageInput(Ranking.ALGORITHM, 1, rules, medals, prizes, entries, jury);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Ranking ranking() {
        return Ranking.of(input());
    }

    /** Rank, total and what else is said of each entry, such as {@code A 1 95.00 GOLD}; guests have rank G. */
    List<String> lines() {
        return ranking().entries().stream()
                .map(entry -> "%s %s %s%s%s"
                        .formatted(
                                entry.code(),
                                entry.guest() ? "G" : entry.rank(),
                                entry.total(),
                                entry.medal() == null ? "" : " " + entry.medal(),
                                entry.prize() == null ? "" : " " + entry.prize().title()))
                .toList();
    }
}
