package org.guildhall.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.JsonParts;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.testing.SettingsCheck;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.document.content.ContentReading;
import org.guildhall.reporting.document.content.DocumentTemplate;
import org.guildhall.reporting.document.content.DocumentTemplates;
import org.guildhall.reporting.document.form.DocumentSettings;
import org.guildhall.reporting.document.form.DocumentWriter;
import org.guildhall.reporting.document.form.OfdFile;
import org.guildhall.reporting.document.form.PrintedFile;
import org.guildhall.reporting.document.register.DocumentRegister;
import org.guildhall.reporting.job.JobKind;
import org.guildhall.reporting.statistics.query.NamedDataSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** OFD as one of the forms: printed where it is turned on, and as if there were no such form elsewhere. */
@QuarkusTest
@WithTestResource(TestStack.class)
class OfdDocumentTest extends DocumentFixture {

    @Inject
    JsonParts parts;

    @Inject
    NamedDataSets statistics;

    @Inject
    ContentReading reading;

    @Inject
    DocumentRegister register;

    /** As an instance makes documents where OFD is turned on. */
    private JobKind withOfd() {
        DocumentSettings settings =
                SettingsCheck.read(DocumentSettings.class, Map.of("guildhall.document.ofd", "true"));
        return new DocumentKind(parts, statistics, reading, new DocumentWriter(register, settings));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void printsEveryTemplateAsOfdWhereThatIsTurnedOn(String template) throws Exception {
        FolderRun run = carryOut(officer, withOfd(), report(template, "OFD"));
        assertThat(run.isDone()).isTrue();
        String text = OfdFile.of(run.only()).text();
        DocumentTemplate found = DocumentTemplates.find(template).orElseThrow();
        for (DocumentTemplate.Section section : found.sections()) {
            assertThat(text).contains(PrintedFile.plain(section.title().zh()));
        }
        found.narratives().forEach(name -> assertThat(text).contains("关于" + name + "的文字"));
        Matcher code = Pattern.compile("/documents/([0-9A-Z]{26})").matcher(text);
        assertThat(code.find()).isTrue();
        verify(code.group(1))
                .then()
                .statusCode(200)
                .body("template", equalTo(template))
                .body("files.name", contains(endsWith(".ofd")))
                .body("files.sha256", contains(sha256(run.only())));
    }

    @Test
    void offersNoOfdUnlessItIsTurnedOn() throws Exception {
        Map<String, Object> order = report("UNION_LEDGER", "OFD");
        assertThatThrownBy(() -> carryOut(officer, "DOCUMENT", order))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .usingRecursiveFieldByFieldElementComparator()
                                .containsExactly(new FieldError("/format", "unknown-code", "XLSX, DOCX, PDF")));
        // Nor where it was ordered while it was on.
        String ordered = json(order);
        assertThatThrownBy(() -> onBehalf.of(officer, () -> {
                    carryOut(kind("DOCUMENT"), new FolderRun(folder, ordered, Locale.ENGLISH));
                    return true;
                }))
                .isInstanceOf(ProblemException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
