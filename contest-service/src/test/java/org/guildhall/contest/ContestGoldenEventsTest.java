package org.guildhall.contest;

import org.guildhall.kit.testing.GoldenEventChecks;

class ContestGoldenEventsTest extends GoldenEventChecks {

    @Override
    protected String service() {
        return "contest";
    }
}
