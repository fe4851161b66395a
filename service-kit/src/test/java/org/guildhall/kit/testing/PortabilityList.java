package org.guildhall.kit.testing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a service asks of its database that a distributed one doesn't give, each with the reason. A line that begins with
 * {@code =} tells the reason of those below it; {@code distribute member by id} and {@code reference organisation} say how
 * the tables would be spread over the nodes, those that stand nowhere staying on one.
 */
final class PortabilityList {

    private final Map<String, String> distributed = new TreeMap<>();
    private final Set<String> references = new TreeSet<>();
    private final Map<String, String> exceptions = new TreeMap<>();

    private PortabilityList() {}

    /** @throws IllegalArgumentException when a line says nothing that can be understood, or what another says */
    static PortabilityList of(Collection<String> lines) {
        PortabilityList list = new PortabilityList();
        String reason = "";
        for (String line : lines) {
            String text = line.replaceFirst("#.*", "").strip();
            if (text.startsWith("=")) {
                reason = text.substring(1).strip();
            } else if (!text.isEmpty()) {
                list.add(text, reason);
            }
        }
        return list;
    }

    private void add(String line, String reason) {
        String[] words = line.split("\\s+");
        boolean fresh;
        if (words[0].equals("distribute") && words.length == 4 && words[2].equals("by")) {
            fresh = distributed.put(words[1], words[3]) == null;
        } else if (words[0].equals("reference") && words.length == 2 && !words[1].contains(".")) {
            fresh = references.add(words[1]);
        } else if (words.length == 2 && reason.length() > 20) {
            fresh = exceptions.put(line, reason) == null;
        } else {
            throw new IllegalArgumentException("no line of the list, or one without a reason: " + line);
        }
        if (!fresh || references.contains(words[1]) && distributed.containsKey(words[1])) {
            throw new IllegalArgumentException("said twice: " + line);
        }
    }

    /** The column by which each table is spread over the nodes. */
    Map<String, String> distributed() {
        return distributed;
    }

    /** The tables of which each node has a copy. */
    Set<String> references() {
        return references;
    }

    /** The exceptions, as {@code kind thing}, with their reasons. */
    Map<String, String> exceptions() {
        return exceptions;
    }
}
