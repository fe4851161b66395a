package org.guildhall.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.guildhall.kit.testing.OpenApiSnapshot;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(TestStack.class)
class SampleOpenApiTest extends OpenApiSnapshot {

    @Override
    protected boolean covers(String route) {
        return route.contains(" /samples/");
    }

    @Test
    void readsTheRoutesOfADocument() throws Exception {
        String document = "{\"paths\":{\"/samples/x\":{\"get\":{},\"parameters\":[]},\"/other\":{\"get\":{}}}}";
        assertThat(routesOf(new ObjectMapper().readTree(document))).containsExactly("GET /samples/x");
    }
}
