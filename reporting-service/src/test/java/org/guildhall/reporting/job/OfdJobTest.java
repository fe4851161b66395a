package org.guildhall.reporting.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.ShortWaits;
import org.guildhall.reporting.document.DocumentFixture;
import org.guildhall.reporting.document.form.OfdFile;
import org.junit.jupiter.api.Test;

/** A service where OFD is turned on: ordered, fetched, read and verified by the door by which people get it. */
@QuarkusTest
@TestProfile(ShortWaits.class)
@WithTestResource(TestStack.class)
class OfdJobTest extends DocumentFixture {

    @Test
    void makesAReportAsOfdThatAnybodyVerifiesByItsCode() throws Exception {
        UUID id = Jobs.ordered(
                officer,
                "DOCUMENT",
                Map.of("template", "UNION_LEDGER", "organisation", city, "period", "2026", "format", "OFD"));
        Response done = Jobs.awaitState(officer, id, "DONE");
        String name = done.path("files[0].name");
        assertThat(name).endsWith(".ofd");
        byte[] file = Jobs.send(officer, "GET", "/jobs/" + id + "/files/" + name, null)
                .statusCode(200)
                .header("Content-Type", equalTo("application/ofd"))
                .header("Content-Disposition", containsString(name))
                .extract()
                .asByteArray();
        done.then().body("files.sha256", contains(sha256(file))).body("files[0].size", equalTo(file.length));
        Matcher code = Pattern.compile("/documents/([0-9A-Z]{26})")
                .matcher(OfdFile.of(file).text());
        assertThat(code.find()).isTrue();
        verify(code.group(1))
                .then()
                .statusCode(200)
                .body("template", equalTo("UNION_LEDGER"))
                .body("files.name", contains(endsWith(".ofd")))
                .body("files.sha256", contains(sha256(file)));
    }
}
