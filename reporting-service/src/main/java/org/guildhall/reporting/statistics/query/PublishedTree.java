package org.guildhall.reporting.statistics.query;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.reporting.statistics.common.PlaceQueries;
import org.guildhall.reporting.statistics.common.Placed;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.common.SubtreeReader;

/**
 * The organisations below one whose totals may be told to others: those above the grassroots, and the highest ones whose figures
 * the caller reads anyway.
 *
 * @param ids each after the one above it
 * @param parents index of the nearest one above each; negative for none
 * @param known whether the caller reads its figures anyway
 * @param places index by id
 */
record PublishedTree(List<UUID> ids, int[] parents, boolean[] known, Map<UUID, Integer> places) {

    private static final Set<String> LEVELS = Set.of("NATIONAL", "PROVINCE", "CITY", "COUNTY", "TOWNSHIP");

    /** One that is told, and where it stands among them. */
    private record Node(Placed placed, int index, boolean known) {}

    /** Whether totals of organisations of the level are told to others. */
    static boolean publishes(String level) {
        return LEVELS.contains(level);
    }

    /** @param readable whose figures the caller reads anyway */
    static PublishedTree of(SubtreeQueries subtree, SubtreeReader.Readable readable) throws SQLException {
        return of(PlaceQueries.of(subtree), readable);
    }

    private static PublishedTree of(List<Placed> all, SubtreeReader.Readable readable) {
        List<Node> nodes = new ArrayList<>();
        List<Integer> parents = new ArrayList<>();
        Deque<Node> above = new ArrayDeque<>();
        for (Placed placed : all) {
            while (!above.isEmpty()
                    && !placed.path().startsWith(above.peek().placed().path())) {
                above.pop();
            }
            boolean told = above.isEmpty() || !above.peek().known();
            boolean known = told && readable.test(placed);
            if (told && (known || publishes(placed.level()))) {
                parents.add(above.isEmpty() ? -1 : above.peek().index());
                above.push(new Node(placed, nodes.size(), known));
                nodes.add(above.peek());
            }
        }
        return of(nodes, parents);
    }

    private static PublishedTree of(List<Node> nodes, List<Integer> parents) {
        Map<UUID, Integer> places = new HashMap<>();
        boolean[] known = new boolean[nodes.size()];
        for (Node node : nodes) {
            places.put(node.placed().id(), node.index());
            known[node.index()] = node.known();
        }
        return new PublishedTree(
                nodes.stream().map(node -> node.placed().id()).toList(),
                parents.stream().mapToInt(Integer::intValue).toArray(),
                known,
                places);
    }

    int size() {
        return ids.size();
    }

    boolean tells(UUID organisation) {
        return places.containsKey(organisation);
    }
}
