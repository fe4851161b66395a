package org.guildhall.membership.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTypeTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[100]);
            }
        }
        return file.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7\nx\n%%EOF\n', PDF",
        "'\u0089PNG\r\n\u001a\n0000IEND0000', PNG",
        "'\u00ff\u00d8\u00ff\u00e0 x \u00ff\u00d9', JPEG"
    })
    void knowsAFileByWhereItBeginsAndEnds(String content, AttachmentType type) {
        assertThat(AttachmentType.of(bytes(content))).contains(type);
    }

    @Test
    void knowsDocumentsByTheirParts() throws IOException {
        assertThat(AttachmentType.of(zip("word/document.xml"))).contains(AttachmentType.DOCX);
        assertThat(AttachmentType.of(zip("[Content_Types].xml", "xl/workbook.xml")))
                .contains(AttachmentType.XLSX);
        assertThat(AttachmentType.of(zip("word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(AttachmentType.of(zip("readme.txt"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF-1.7 without an end",
                "<html>%PDF-1.7 %%EOF",
                "GIF89a",
                "\u00ff\u00d8\u00ff cut off",
                "PK"
            })
    void takesNothingElse(String content) {
        assertThat(AttachmentType.of(bytes(content))).isEmpty();
    }
}
