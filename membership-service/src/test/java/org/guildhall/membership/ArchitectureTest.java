package org.guildhall.membership;

import org.guildhall.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheHouseRules() {
        String service = "org.guildhall.membership";
        ArchitectureRules.check(ArchitectureRules.mainClassesOf(service), service);
    }
}
