package org.guildhall.reporting.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The totals by the tree of a day, as sums of today's. Only organisations that stood elsewhere that day are looked at: all
 * that still hangs below such a one without another of them between came along with it, and is one block.
 */
public final class FormerTree {

    private final Map<UUID, @Nullable UUID> parents;
    private final Tree today;

    /**
     * @param parents under which organisation each one stood that stands elsewhere today, or nowhere; null for a root
     * @param lines today's way from the root to these, to their former parents, and to whatever will be asked for
     */
    public FormerTree(Map<UUID, @Nullable UUID> parents, Map<UUID, List<UUID>> lines) {
        this.parents = parents;
        this.today = new Tree(lines);
    }

    /** The totals of the day for each of the organisations. */
    public List<TimesTotal> totals(Collection<UUID> organisations) {
        List<TimesTotal> sums = new ArrayList<>();
        for (UUID organisation : organisations) {
            addBlock(sums, organisation, organisation);
            for (Map.Entry<UUID, @Nullable UUID> moved : parents.entrySet()) {
                if (!moved.getKey().equals(organisation) && stoodBelow(moved.getValue(), organisation)) {
                    addBlock(sums, organisation, moved.getKey());
                }
            }
        }
        return sums;
    }

    /** Whether the organisation was the other one, or below it. */
    private boolean stoodBelow(@Nullable UUID organisation, UUID other) {
        Set<UUID> seen = new HashSet<>();
        UUID at = organisation;
        while (at != null && seen.add(at)) {
            List<UUID> line = today.line(at);
            int top = line.size() - 1;
            while (top > 0 && !parents.containsKey(line.get(top))) {
                top--;
            }
            if (line.subList(top, line.size()).contains(other)) {
                return true;
            }
            at = parents.get(line.get(top));
        }
        return false;
    }

    private void addBlock(List<TimesTotal> sums, UUID sum, UUID top) {
        sums.add(new TimesTotal(sum, top, 1));
        for (UUID moved : parents.keySet()) {
            if (isNextBelow(moved, top)) {
                sums.add(new TimesTotal(sum, moved, -1));
            }
        }
    }

    private boolean isNextBelow(UUID moved, UUID top) {
        List<UUID> line = today.line(moved);
        int at = line.indexOf(top);
        return at >= 0
                && at < line.size() - 1
                && line.subList(at + 1, line.size() - 1).stream().noneMatch(parents::containsKey);
    }
}
