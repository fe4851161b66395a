package org.guildhall.reporting.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.document.DocumentFixture;
import org.guildhall.reporting.document.form.PrintedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents by the door by which people get them: ordered, fetched, read and verified. */
@QuarkusTest
@WithTestResource(TestStack.class)
class DocumentJobTest extends DocumentFixture {

    private static final String CODE = "Verification code: ";

    private Map<String, Object> ledger(String format) {
        return Map.of("template", "UNION_LEDGER", "organisation", city, "period", "2026", "format", format);
    }

    private static byte[] fetched(String subject, UUID job, String name) {
        return Jobs.send(subject, "GET", "/jobs/" + job + "/files/" + name, null)
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String code(String format, byte[] file) throws Exception {
        if (format.equals("PDF")) {
            String address = PrintedFile.of(file).qr();
            return address.substring(address.lastIndexOf('/') + 1);
        }
        return code(format.equals("DOCX") ? paragraphs(file) : lastSheet(file));
    }

    private static String code(Stream<String> lines) {
        return lines.filter(line -> line.startsWith(CODE))
                .map(line -> line.substring(CODE.length()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> paragraphs(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList().stream();
        }
    }

    private static Stream<String> lastSheet(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            int last = (int) workbook.getSheets().count() - 1;
            return workbook.getSheet(last).orElseThrow().read().stream().map(row -> row.getCellText(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PDF", "DOCX", "XLSX"})
    void makesAReportThatAnybodyVerifiesByItsCode(String format) throws Exception {
        UUID id = Jobs.ordered(officer, "DOCUMENT", ledger(format));
        Response done = Jobs.awaitState(officer, id, "DONE");
        String name = done.path("files[0].name");
        byte[] file = fetched(officer, id, name);
        done.then()
                .body("files.name", contains(name))
                .body("files.sha256", contains(sha256(file)))
                .body("files[0].size", equalTo(file.length));
        verify(code(format, file))
                .then()
                .statusCode(200)
                .body("template", equalTo("UNION_LEDGER"))
                .body("organisation", equalTo("City"))
                .body("files.name", contains(name))
                .body("files.sha256", contains(sha256(file)));
    }

    @Test
    void listsFactsWithWhatTheyAreBesideThem() throws Exception {
        UUID id = Jobs.ordered(officer, "FACTS", Map.of("organisation", city, "format", "CSV"));
        List<String> names = Jobs.awaitState(officer, id, "DONE").path("files.name");
        String about = names.stream()
                .filter(name -> name.endsWith("-about.txt"))
                .findFirst()
                .orElseThrow();
        String list = names.stream()
                .filter(name -> name.endsWith("-1.csv"))
                .findFirst()
                .orElseThrow();
        assertThat(names).containsExactlyInAnyOrder(list, about);
        byte[] facts = fetched(officer, id, list);
        assertThat(new String(facts, StandardCharsets.UTF_8).lines())
                .hasSize(1 + 6)
                .anyMatch(line -> line.contains(factory.toString()));
        byte[] notes = fetched(officer, id, about);
        verify(code(new String(notes, StandardCharsets.UTF_8).lines()))
                .then()
                .statusCode(200)
                .body("template", equalTo("FACTS"))
                .body("lines", equalTo(6))
                .body("files.sha256", hasItems(sha256(facts), sha256(notes)));
    }

    @Test
    void saysWhereInTheOrderAFaultIs() {
        Map<String, Object> wrong = new HashMap<>(ledger("PDF"));
        wrong.put("period", "2026-13");
        Jobs.order(officer, "DOCUMENT", wrong).statusCode(422).body("errors.pointer", contains("/parameters/period"));
        // OFD isn't offered unless it is turned on.
        for (String format : List.of("OTF", "OFD")) {
            wrong.put("format", format);
            Jobs.order(officer, "DOCUMENT", wrong)
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/parameters/format"), "errors.code", hasItem("unknown-code"));
        }
        Map<String, Object> sideways = Map.of("query", query(city, "SIDEWAYS", "members.joined"), "format", "PDF");
        Jobs.order(officer, "DOCUMENT", sideways)
                .statusCode(422)
                .body("errors.pointer", contains("/parameters/query/organisation/show"));
        Jobs.order(officer, "FACTS", Map.of("organisation", city))
                .statusCode(422)
                .body("errors.pointer", contains("/parameters/format"));
    }

    @Test
    void isMadeWithTheAuthorityOfTheTime() {
        String dismissed = "dismissed-" + city;
        ProducerRecord<String, byte[]> appointment = Jobs.appoint(feed, dismissed, "AUDITOR", city);
        UUID made = Jobs.ordered(dismissed, "DOCUMENT", ledger("PDF"));
        String name = Jobs.awaitState(dismissed, made, "DONE").path("files[0].name");
        // Both places of the instance are taken while the others wait.
        String gate = PortionsKind.closeGate();
        Map<String, Object> held = Map.of("organisation", city, "portions", 2, "gate", gate);
        List<UUID> holding =
                List.of(Jobs.ordered(officer, PortionsKind.CODE, held), Jobs.ordered(officer, PortionsKind.CODE, held));
        await().until(() -> holding.stream().allMatch(job -> PortionsKind.begun(job) == 1));
        List<UUID> waiting = List.of(
                Jobs.ordered(dismissed, "DOCUMENT", ledger("PDF")),
                Jobs.ordered(dismissed, "FACTS", Map.of("organisation", city, "format", "CSV")));
        Jobs.dismiss(feed, dismissed, appointment);
        PortionsKind.openGate(gate);
        for (UUID job : waiting) {
            Jobs.awaitState(dismissed, job, "FAILED")
                    .then()
                    .body("failure.code", equalTo("job-out-of-scope"))
                    .body("files.size()", equalTo(0));
        }
        Jobs.send(dismissed, "GET", "/jobs/" + made + "/files/" + name, null)
                .statusCode(403)
                .contentType(containsString("problem+json"))
                .body("code", equalTo("job-out-of-scope"));
    }
}
