package org.guildhall.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.document.content.DocumentTemplate;
import org.guildhall.reporting.document.content.DocumentTemplates;
import org.guildhall.reporting.document.form.PrintedFile;
import org.guildhall.reporting.job.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class DocumentKindTest extends DocumentFixture {

    private static String codeOf(PrintedFile file) throws Exception {
        String address = file.qr();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void printsEveryTemplate(String template) throws Exception {
        FolderRun run = carryOut(officer, "DOCUMENT", report(template, "PDF"));
        assertThat(run.isDone()).isTrue();
        PrintedFile file = PrintedFile.of(run.only());
        DocumentTemplate found = DocumentTemplates.find(template).orElseThrow();
        String text = file.text();
        for (DocumentTemplate.Section section : found.sections()) {
            assertThat(text).contains(PrintedFile.plain(section.title().zh()));
        }
        found.narratives().forEach(name -> assertThat(text).contains("关于" + name + "的文字"));
        assertThat(text).doesNotContain("□");
        assertThat(file.borrowed()).isEmpty();
        verify(codeOf(file))
                .then()
                .statusCode(200)
                .body("template", equalTo(template))
                .body("title", equalTo(found.title().zh()))
                .body("organisation", equalTo("City"))
                .body("period", equalTo("2026"))
                .body("files.sha256", contains(sha256(run.only())));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void writesEveryTemplateForWord(String template) throws Exception {
        FolderRun run = carryOut(officer, "DOCUMENT", report(template, "DOCX"));
        DocumentTemplate found = DocumentTemplates.find(template).orElseThrow();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(run.only()))) {
            List<String> texts = document.getParagraphs().stream()
                    .map(paragraph -> paragraph.getText())
                    .toList();
            for (DocumentTemplate.Section section : found.sections()) {
                assertThat(texts).contains(section.title().zh());
            }
            assertThat(document.getTables()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void writesEveryTemplateAsAWorkbook(String template) throws Exception {
        FolderRun run = carryOut(officer, "DOCUMENT", report(template, "XLSX"));
        DocumentTemplate found = DocumentTemplates.find(template).orElseThrow();
        long tables = found.sections().stream()
                .filter(section -> section.figures() != null)
                .count();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(run.only()))) {
            // One for the texts, one for what it is.
            assertThat(workbook.getSheets()).hasSize((int) tables + 2);
        }
    }

    @Test
    void showsTheFiguresOfTheQueryAndWhatCodesAreCalled() throws Exception {
        Map<String, Object> query = query(city, "SELF", "members.joined");
        query.put("by", List.of("category"));
        FolderRun run = carryOut(
                officer, "DOCUMENT", Map.of("query", query, "format", "PDF", "language", "zh", "title", "各类会员"));
        PrintedFile file = PrintedFile.of(run.only());
        String text = file.text();
        // What people call it is nobody else's business.
        verify(codeOf(file)).then().statusCode(200).body("title", equalTo("统计查询"));
        // In order: couriers 3, migrant workers 2, others 1, all in November.
        assertThat(text).contains("各类会员", "2026-11快递员3", "2026-11农民工2", "2026-11其他1", "2026-10快递员0");
    }

    @Test
    void tellsOfATimeThatIsNotOver() throws Exception {
        Map<String, Object> query = query(city, "SELF", "members.joined");
        query.put("time", Map.of("granularity", "YEAR", "from", "2199-01-01", "to", "2199-12-31"));
        FolderRun run = carryOut(officer, "DOCUMENT", Map.of("query", query, "format", "PDF"));
        assertThat(PrintedFile.of(run.only()).text()).contains("0*", PrintedFile.plain("This time isn't over"));
    }

    /** An officer of a county below, who doesn't read the figures of the city. */
    private String neighbour() {
        String neighbour = "neighbour-" + city;
        Jobs.appoint(feed, neighbour, "REFORM_OFFICER", west);
        return neighbour;
    }

    @ParameterizedTest
    @MethodSource("templates")
    void makesReportsOnlyForWhoReadsTheOrganisationByThen(String template) throws Exception {
        String neighbour = neighbour();
        String order = json(report(template, "PDF"));
        assertThatThrownBy(() -> onBehalf.of(neighbour, () -> {
                    kind("DOCUMENT").check(order);
                    return true;
                }))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.status()).isEqualTo(404));
        assertThatThrownBy(() -> onBehalf.of(neighbour, () -> {
                    carryOut(kind("DOCUMENT"), new FolderRun(folder, order, Locale.ENGLISH));
                    return true;
                }))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.status()).isEqualTo(404));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tellsOthersOfAQueryWhatItsDoorTells() throws Exception {
        String neighbour = neighbour();
        Map<String, Object> own = query(city, "SELF", "members.joined");
        // All of the city's joined in November; but for those of the east it is one person.
        Map<String, Object> order = Map.of("query", own, "format", "PDF");
        String text =
                PrintedFile.of(carryOut(neighbour, "DOCUMENT", order).only()).text();
        assertThat(text)
                .contains("2026-11(s)", PrintedFile.plain("(s) Isn't told, since too few are counted."))
                .doesNotContain("2026-116");
        own.put("by", List.of("gender", "category"));
        assertThatThrownBy(() -> carryOut(neighbour, "DOCUMENT", order))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/query/by"));
        Map<String, Object> factory = Map.of("query", query(this.factory, "SELF", "members.joined"), "format", "PDF");
        assertThatThrownBy(() -> carryOut(neighbour, "DOCUMENT", factory))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.status()).isEqualTo(404));
    }

    @Test
    void saysInAWorkbookWhatItsStatusesMean() throws Exception {
        Map<String, Object> hidden = query(city, "SELF", "members.joined");
        FolderRun run = carryOut(neighbour(), "DOCUMENT", Map.of("query", hidden, "format", "XLSX"));
        assertThat(about(run.only()))
                .contains("(s) Isn't told, since too few are counted.")
                .doesNotContain("p This time isn't over; its figures will change.");
        Map<String, Object> later = query(city, "SELF", "members.joined");
        later.put("time", Map.of("granularity", "YEAR", "from", "2199-01-01", "to", "2199-12-31"));
        FolderRun provisional = carryOut(officer, "DOCUMENT", Map.of("query", later, "format", "XLSX"));
        assertThat(about(provisional.only()))
                .contains("p This time isn't over; its figures will change.")
                .noneMatch(line -> line.startsWith("(s)"));
    }

    /** What the last sheet says. */
    private static List<String> about(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheet(1).orElseThrow().read().stream()
                    .map(row -> row.getCellText(0))
                    .toList();
        }
    }

    @Test
    void tellsAllThatIsWrongAtOnce() throws Exception {
        assertThat(refusal(Map.of("format", "PDF"))).containsExactly("/template");
        assertThat(refusal(Map.of("template", "NOTHING", "format", "PDF")))
                .containsExactlyInAnyOrder("/template", "/organisation", "/period");
        assertThat(refusal(Map.of(
                        "template",
                        "UNION_LEDGER",
                        "format",
                        "PDF",
                        "organisation",
                        city.toString(),
                        "period",
                        "2026-13",
                        "narratives",
                        Map.of("poem", "x"))))
                .containsExactlyInAnyOrder("/period", "/narratives");
        assertThat(refusal(Map.of("template", "UNION_LEDGER", "format", "OTF"))).containsExactly("/format");
        assertThat(refusal(Map.of("query", query(city, "SIDEWAYS", "members.joined"), "format", "PDF")))
                .containsExactly("/query/organisation/show");
    }

    private List<String> refusal(Map<String, Object> order) throws Exception {
        try {
            String written = json(order);
            return onBehalf.of(officer, () -> {
                kind("DOCUMENT").check(written);
                return List.<String>of();
            });
        } catch (ProblemException e) {
            return e.errors().stream().map(FieldError::pointer).toList();
        }
    }
}
