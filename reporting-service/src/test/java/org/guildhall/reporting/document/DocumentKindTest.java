package org.guildhall.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.document.content.DocumentTemplate;
import org.guildhall.reporting.document.content.DocumentTemplates;
import org.guildhall.reporting.document.form.PrintedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class DocumentKindTest extends DocumentFixture {

    static List<String> templates() {
        return DocumentTemplates.all().stream().map(DocumentTemplate::code).toList();
    }

    private Map<String, Object> report(String template, String format) {
        DocumentTemplate found = DocumentTemplates.find(template).orElseThrow();
        return new HashMap<>(Map.of(
                "template",
                template,
                "format",
                format,
                "organisation",
                city.toString(),
                "period",
                "2026",
                "language",
                "zh",
                "narratives",
                found.narratives().stream().collect(Collectors.toMap(name -> name, name -> "关于" + name + "的文字"))));
    }

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

    @Test
    void readsWithTheAuthorityThatWhoeverItIsForHasByNow() {
        String stranger = "stranger-" + city;
        for (Map<String, Object> order : List.of(
                report("UNION_LEDGER", "PDF"),
                Map.<String, Object>of("query", query(city, "SELF", "members.joined"), "format", "PDF"))) {
            assertThatThrownBy(() -> OnBehalf.of(stranger, () -> {
                        kind("DOCUMENT").check(json(order));
                        return null;
                    }))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.status()).isEqualTo(404));
            assertThatThrownBy(() -> OnBehalf.of(stranger, () -> {
                        kind("DOCUMENT").run(new FolderRun(folder, json(order), Locale.ENGLISH));
                        return null;
                    }))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.status()).isEqualTo(404));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
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
                .containsExactly("/organisation/show");
    }

    private List<String> refusal(Map<String, Object> order) {
        try {
            return OnBehalf.of(officer, () -> {
                kind("DOCUMENT").check(json(order));
                return List.<String>of();
            });
        } catch (ProblemException e) {
            return e.errors().stream().map(FieldError::pointer).toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
