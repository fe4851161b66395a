package org.guildhall.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.guildhall.kit.testing.CodeListStyle;
import org.guildhall.kit.testing.OpenApiSnapshot;
import org.guildhall.kit.testing.OpenApiStyle;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ReportingOpenApiTest extends OpenApiSnapshot {

    @Test
    void documentReadsWell() {
        assertThat(OpenApiStyle.findings()).isEmpty();
    }

    @Test
    void everyCodeHasItsTitlesInBothLanguages() {
        assertThat(CodeListStyle.findings()).isEmpty();
    }
}
