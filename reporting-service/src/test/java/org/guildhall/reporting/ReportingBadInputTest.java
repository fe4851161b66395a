package org.guildhall.reporting;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.guildhall.kit.testing.BadInput;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;

@QuarkusTest
@WithTestResource(TestStack.class)
class ReportingBadInputTest extends BadInput {

    private final String administrator = "administrator-" + UUID.randomUUID();
    private final UUID organisation = UUID.randomUUID();

    @Override
    protected void makeTargets() {
        try (EventFeed feed = new EventFeed()) {
            Reporting.awaitApplied(
                    administrator,
                    organisation,
                    feed.tell(
                            EventFeed.founded(organisation, null, "City", "CITY"),
                            EventFeed.appointed(administrator, "ADMINISTRATOR", null)));
        }
    }

    @Override
    protected String token() {
        return TestTokens.of(administrator);
    }

    /** Streams never end. */
    @Override
    protected boolean covers(String operation) {
        return !operation.endsWith("/stream");
    }

    @Override
    protected String query(String operation) {
        return "organisation=" + organisation;
    }
}
