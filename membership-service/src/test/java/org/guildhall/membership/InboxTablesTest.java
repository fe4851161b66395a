package org.guildhall.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * This service began to listen when its first tables were long made, so its inbox has a migration of its own, which stands in
 * the history of every database and so can't give way to the kit's.
 */
class InboxTablesTest {

    @Test
    void makesTheInboxTheKitReads() throws IOException {
        assertThat(statements("db/migration/V20261121_1300__create_inbox.sql"))
                .isNotEmpty()
                .isEqualTo(statements("db/inbox/V20261120_0910__create_inbox.sql"));
    }

    private static String statements(String file) throws IOException {
        try (InputStream sql = InboxTablesTest.class.getClassLoader().getResourceAsStream(file)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^\\s*--.*$", "")
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }
}
