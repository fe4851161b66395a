package org.guildhall.membership.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchiveHashTest {

    private static final ArchiveEntry ENTRY = new ArchiveEntry(
            UUID.fromString("019a0000-0000-7000-8000-000000000001"),
            UUID.fromString("019a0000-0000-7000-8000-000000000002"),
            2026,
            1,
            "MINUTES",
            LocalDate.parse("2026-11-02"),
            "一届一次会议",
            "",
            List.of(UUID.fromString("019a0000-0000-7000-8000-000000000003")),
            List.of(new ArchivedAttachment(
                    UUID.fromString("019a0000-0000-7000-8000-000000000004"),
                    "纪要.pdf",
                    "application/pdf",
                    15,
                    ArchiveHash.NONE)),
            null,
            null,
            null,
            "officer",
            Instant.parse("2026-11-02T01:02:03.004005Z"),
            ArchiveHash.NONE,
            "");

    /** So that whoever computes it by the page gets the same. */
    @Test
    void isWhatThePageSays() throws IOException {
        String page = Files.readString(Path.of("docs/archive.md"));
        ArchiveEntry hashed = ENTRY.hashed();
        assertThat(hashed.hash()).matches("[0-9a-f]{64}");
        assertThat(page).contains(hashed.hash()).contains(ArchiveJson.MAPPER.writeValueAsString(hashed));
    }

    @Test
    void fieldsCanNotRunIntoEachOther() {
        assertThat(ArchiveHash.of(List.of("ab", "c"))).isNotEqualTo(ArchiveHash.of(List.of("a", "bc")));
        assertThat(ArchiveHash.of(List.of("1:a,", ""))).isNotEqualTo(ArchiveHash.of(List.of("", "1:a,")));
    }
}
