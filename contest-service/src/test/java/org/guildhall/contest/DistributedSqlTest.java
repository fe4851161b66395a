package org.guildhall.contest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.guildhall.kit.testing.PortabilityContract;
import org.guildhall.kit.testing.TestStack;

/** What would have to change before the service's tables could be spread over several nodes. */
@QuarkusTest
@WithTestResource(TestStack.class)
class DistributedSqlTest extends PortabilityContract {

    DistributedSqlTest() {
        super("org.guildhall.contest");
    }
}
