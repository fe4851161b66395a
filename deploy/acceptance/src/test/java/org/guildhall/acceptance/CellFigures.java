package org.guildhall.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What figures of several cells may say while joins are under way: of each cell no fewer than it had acknowledged by the moment
 * up to which they are said to be complete, no more than anybody has asked for, and of all of them the sum.
 */
final class CellFigures {

    private final Map<String, AtomicLong> begun = new ConcurrentHashMap<>();
    private final Map<String, Queue<Instant>> acknowledged = new ConcurrentHashMap<>();
    private final AtomicLong total = new AtomicLong(-1);
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    /** Somebody asks to join in the cell at whose top the organisation is. */
    void begin(String top) {
        begun.computeIfAbsent(top, cell -> new AtomicLong()).incrementAndGet();
    }

    /** They were told that they are a member. */
    void acknowledged(String top) {
        acknowledged.computeIfAbsent(top, cell -> new ConcurrentLinkedQueue<>()).add(Instant.now());
    }

    /** Somebody is about to go from one cell to another: from now on they may count in either. */
    void moving(String from, String to) {
        begin(to);
        acknowledged.get(from).poll();
    }

    /** From now on so many are members, whatever goes on; until {@link #forgetTotal}. */
    void keepTotal(long members) {
        total.set(members);
    }

    void forgetTotal() {
        total.set(-1);
    }

    void check(JsonNode figures) {
        String asOf = figures.path("asOf").asText("null");
        Map<String, Long> members = membersOf(figures);
        long sum = figures.at("/own/members").asLong();
        for (Map.Entry<String, Long> cell : members.entrySet()) {
            sum += cell.getValue();
            long asked = begun.getOrDefault(cell.getKey(), new AtomicLong()).get();
            if (cell.getValue() > asked) {
                wrong.add(cell + ", but only " + asked + " have asked");
            }
        }
        if (sum != figures.at("/total/members").asLong()) {
            wrong.add("total " + figures.at("/total/members") + ", but the parts make " + sum);
        }
        long expected = total.get();
        if (expected >= 0 && figures.at("/total/members").asLong() != expected) {
            wrong.add("total " + figures.at("/total/members") + ", but all the time " + expected + " are members");
        }
        if (!asOf.equals("null")) {
            acknowledged.forEach((cell, moments) ->
                    checkComplete(cell, members.getOrDefault(cell, 0L), moments, Instant.parse(asOf)));
        }
    }

    private void checkComplete(String cell, long members, Queue<Instant> moments, Instant asOf) {
        long known = moments.stream().filter(moment -> !moment.isAfter(asOf)).count();
        if (members < known) {
            wrong.add(
                    cell + ": " + members + " members as of " + asOf + ", but " + known + " were acknowledged by then");
        }
    }

    void throwIfWrong() {
        if (!wrong.isEmpty()) {
            throw new AssertionError(List.copyOf(wrong).toString());
        }
    }

    /** Members of each part of the whole, by its organisation. */
    static Map<String, Long> membersOf(JsonNode figures) {
        Map<String, Long> members = new HashMap<>();
        figures.path("children")
                .forEach(child -> members.put(
                        child.at("/organisation/id").asText(),
                        child.at("/total/members").asLong()));
        return members;
    }
}
