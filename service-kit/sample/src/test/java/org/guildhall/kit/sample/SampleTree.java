package org.guildhall.kit.sample;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.testing.AuthorityMatrix.Tree;

/** Four organisations with fixed paths. */
final class SampleTree {

    static final Tree TREE = new Tree(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4));
    static final List<UUID> ALL = List.of(TREE.parent(), TREE.own(), TREE.child(), TREE.sibling());
    private static final Map<UUID, String> PATHS =
            Map.of(TREE.parent(), "1/", TREE.own(), "1/2/", TREE.child(), "1/2/3/", TREE.sibling(), "1/4/");

    private SampleTree() {}

    static String pathOf(UUID organisation) {
        if (!PATHS.containsKey(organisation)) {
            throw ProblemException.notFound();
        }
        return PATHS.get(organisation);
    }
}
