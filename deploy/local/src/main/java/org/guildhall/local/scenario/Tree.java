package org.guildhall.local.scenario;

import java.util.HashMap;
import java.util.Map;

/** The organisations of a scenario by their parents. */
final class Tree {
    private final Map<String, String> parents = new HashMap<>();

    Tree(Scenario scenario) {
        scenario.organisations().forEach(organisation -> parents.put(organisation.ref(), organisation.parent()));
    }

    /** Says whether the organisation is the other one or stands below it. */
    boolean isWithin(String organisation, String other) {
        for (String ref = organisation; ref != null; ref = parents.get(ref)) {
            if (ref.equals(other)) {
                return true;
            }
        }
        return false;
    }
}
