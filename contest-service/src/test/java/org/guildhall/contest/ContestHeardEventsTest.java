package org.guildhall.contest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.guildhall.kit.testing.GoldenEvents;
import org.guildhall.kit.testing.HeardEventChecks;
import org.guildhall.kit.testing.TestStack;

@QuarkusTest
@WithTestResource(TestStack.class)
class ContestHeardEventsTest extends HeardEventChecks {

    @Override
    protected GoldenEvents golden() {
        return GoldenEvents.all();
    }
}
