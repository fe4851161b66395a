package org.guildhall.reporting.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.document.form.DocumentSettings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class QuerySheetTest extends DocumentFixture {

    private static final String SHEET = SheetFile.XLSX + ", application/problem+json";

    @Inject
    SheetRoom room;

    @Inject
    DocumentSettings settings;

    private static List<Row> rows(byte[] file, int sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }

    private static String told(byte[] file, String beginning) throws IOException {
        return rows(file, 1).stream()
                .map(row -> row.getCellText(0))
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasWhatTheQueryFindsAndIsOnRecord() throws Exception {
        Map<String, Object> query = query(city, "CHILDREN", "members.joined", "members.count");
        query.put("by", List.of("gender"));
        query.put("compare", "YEAR_BEFORE");
        JsonPath found = ask(officer, query, "application/json, application/problem+json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Response answer = ask(officer, query, SHEET);
        answer.then().statusCode(200).header("Content-Type", containsString(SheetFile.XLSX));
        byte[] file = answer.asByteArray();
        List<Row> rows = rows(file, 0);
        List<Integer> size = found.getList("size");
        int perMeasure = size.get(1) * size.get(2) * size.get(3) * 2;
        assertThat(rows).hasSize(2 + perMeasure / 2);
        List<Integer> values = found.getList("value");
        List<Integer> read = new ArrayList<>();
        for (int measure = 0; measure < 2; measure++) {
            for (Row row : rows.subList(2, rows.size())) {
                read.add(row.getCell(3 + 2 * measure).asNumber().intValueExact());
                read.add(row.getCell(4 + 2 * measure).asNumber().intValueExact());
            }
        }
        assertThat(read).isEqualTo(values).contains(2, 3);
        String code = told(file, "Verification code: ");
        assertThat(told(file, "To verify: ")).endsWith("/reporting/documents/" + code);
        verify(code)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("number", equalTo(told(file, "Number: ")))
                .body("template", equalTo("QUERY"))
                .body("organisation", equalTo("City"))
                .body("period", equalTo("2026-10 – 2026-11"))
                .body("lines", equalTo(perMeasure / 2))
                .body("totals.measure", contains("members.joined", "members.count"))
                .body("totals.total", contains(5, 5))
                .body("files.sha256", contains(sha256(file)))
                .body("files.bytes", contains(file.length));
        assertThat(answer.header("Content-Disposition"))
                .contains(verify(code).jsonPath().getString("files[0].name"));
    }

    @Test
    void isRefusedAsTheQueryIs() {
        Map<String, Object> query = query(city, "SELF", "members.joined");
        ask("nobody-" + city, query, SHEET).then().statusCode(403);
        query.put("by", List.of("nothing"));
        ask(officer, query, SHEET).then().statusCode(422).body("errors.pointer", contains("/by/0"));
    }

    @Test
    void isThereOnlyForWhoTakesNothingElse() {
        Map<String, Object> query = query(city, "SELF", "members.joined");
        ask(officer, query, "*/*").then().statusCode(200).body("version", equalTo("2.0"));
        ask(officer, query, "image/png, application/problem+json").then().statusCode(406);
    }

    /** Each is as large as a query may be, and is written while somebody waits. */
    @Test
    void onlySoManyAreWrittenAtOnce() {
        Map<String, Object> query = query(city, "SELF", "members.joined");
        for (int i = 0; i < settings.answers(); i++) {
            room.take();
        }
        try {
            ask(officer, query, SHEET)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body("code", equalTo("sheets-busy"));
            ask(officer, query, "application/json, application/problem+json")
                    .then()
                    .statusCode(200);
        } finally {
            for (int i = 0; i < settings.answers(); i++) {
                room.giveBack();
            }
        }
        Map<String, Object> refused = query(city, "SELF", "members.joined");
        refused.put("by", List.of("nothing"));
        for (int i = 0; i <= settings.answers(); i++) {
            ask(officer, refused, SHEET).then().statusCode(422);
            ask(officer, query, SHEET).then().statusCode(200);
        }
    }

    @Test
    void isVerifiedOnAPageWithoutScripts() throws Exception {
        byte[] file = ask(officer, query(city, "SELF", "members.joined"), SHEET).asByteArray();
        String code = told(file, "Verification code: ");
        String typed = code.substring(0, 13).toLowerCase(Locale.ROOT) + "-" + code.substring(13);
        String page = given().accept("text/html, application/problem+json")
                .get("/documents/" + typed)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("zh-CN"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("script")))
                .extract()
                .asString();
        assertThat(page)
                .contains("<html lang=\"zh-CN\">", "<main>", "<h1>", "校验码", code, sha256(file), "City")
                .doesNotContain("<script", "officer-", " style=");
        given().accept("text/html, application/problem+json")
                .get("/documents/" + code + "?lang=en")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("en"))
                .body(containsString("Verification code"));
    }

    @Test
    void saysNothingOfACodeThatNoDocumentHas() {
        verify("0".repeat(26)).then().statusCode(404);
        verify("short").then().statusCode(404);
        given().accept("text/html, application/problem+json")
                .get("/documents/" + "0".repeat(26))
                .then()
                .statusCode(404);
    }
}
