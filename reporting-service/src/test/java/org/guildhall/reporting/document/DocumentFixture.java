package org.guildhall.reporting.document;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.security.OnBehalf;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.reporting.SmallFederation;
import org.guildhall.reporting.document.content.DocumentTemplate;
import org.guildhall.reporting.document.content.DocumentTemplates;
import org.guildhall.reporting.job.JobKind;
import org.junit.jupiter.api.io.TempDir;

/** What tests of documents do again and again. */
public abstract class DocumentFixture extends SmallFederation {

    protected static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Inject
    @Any
    Instance<JobKind> kinds;

    @Inject
    OnBehalf onBehalf;

    protected static Map<String, Object> query(UUID unit, String show, String... measures) {
        return new HashMap<>(Map.of(
                "measures",
                List.of(measures),
                "organisation",
                Map.of("unit", unit.toString(), "show", show),
                "time",
                Map.of("granularity", "MONTH", "from", "2026-10-01", "to", "2026-11-30")));
    }

    /** Asks the query, taking the form. */
    protected static Response ask(String subject, Map<String, Object> query, String accept) {
        return given().header("Authorization", "Bearer " + TestTokens.of(subject))
                .header("Accept-Language", "en")
                .accept(accept)
                .contentType(ContentType.JSON)
                .body(query)
                .post("/statistics/queries");
    }

    static List<String> templates() {
        return DocumentTemplates.all().stream().map(DocumentTemplate::code).toList();
    }

    /** An order of a report with all its texts. */
    Map<String, Object> report(String template, String format) {
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

    protected JobKind kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Checks and carries out a job with the authority of the subject, as those do that carry jobs out. */
    FolderRun carryOut(String subject, String kind, Map<String, Object> parameters) throws Exception {
        return carryOut(subject, kind(kind), parameters);
    }

    FolderRun carryOut(String subject, JobKind kind, Map<String, Object> parameters) throws Exception {
        FolderRun run = new FolderRun(folder, json(parameters), Locale.ENGLISH);
        return onBehalf.of(subject, () -> {
            kind.check(run.parameters());
            carryOut(kind, run);
            return run;
        });
    }

    /** Without a check. */
    static void carryOut(JobKind kind, FolderRun run) {
        try {
            kind.run(run);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static String json(Object value) throws JsonProcessingException {
        return JSON.writeValueAsString(value);
    }

    /** What the public page says, as JSON. */
    protected static Response verify(String code) {
        return given().get("/documents/" + code);
    }

    protected static String sha256(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }
}
