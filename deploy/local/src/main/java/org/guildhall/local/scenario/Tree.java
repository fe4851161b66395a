package org.guildhall.local.scenario;

import java.util.HashMap;
import java.util.Map;

/** The organizations of a scenario by their parents. */
final class Tree {
    private final Map<String, String> parents = new HashMap<>();

    Tree(Scenario scenario) {
        scenario.organizations().forEach(organization -> parents.put(organization.ref(), organization.parent()));
    }

    /** Says whether the organization is the other one or stands below it. */
    boolean isWithin(String organization, String other) {
        for (String ref = organization; ref != null; ref = parents.get(ref)) {
            if (ref.equals(other)) {
                return true;
            }
        }
        return false;
    }
}
