package org.guildhall.membership;

import org.guildhall.kit.testing.GoldenEventChecks;

class MembershipGoldenEventsTest extends GoldenEventChecks {

    @Override
    protected String service() {
        return "membership";
    }
}
