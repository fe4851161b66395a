package org.guildhall.reporting;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.guildhall.kit.testing.ServiceContractChecks;
import org.guildhall.kit.testing.TestStack;

/** This service tells nothing yet; what it hears is what the others say they tell. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ReportingContractTest extends ServiceContractChecks {

    @Override
    protected String service() {
        return "reporting";
    }

    @Override
    protected List<String> canaries() {
        return List.of();
    }

    @Override
    protected void tellEveryEvent() {
        // None.
    }
}
