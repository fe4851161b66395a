package org.guildhall.membership.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says of exports that were made up, as whoever owns the database, or the file, can. */
class VerifyArchiveTest {

    private static final UUID ORGANISATION = UUID.fromString("019a0000-0000-7000-8000-000000000002");
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678901Z");

    @TempDir
    Path folder;

    /** Entries with these places, each rightly behind the one before. */
    private static List<ArchiveEntry> chain(String title, EntryPlace... places) {
        List<ArchiveEntry> chain = new ArrayList<>();
        for (EntryPlace place : places) {
            String previous = chain.isEmpty()
                    ? ArchiveHash.NONE
                    : chain.get(chain.size() - 1).hash();
            chain.add(entry(title, place, previous).hashed());
        }
        return chain;
    }

    private static ArchiveEntry entry(String title, EntryPlace place, String previousHash) {
        return new ArchiveEntry(
                new UUID(place.year(), place.number()),
                ORGANISATION,
                place.year(),
                place.number(),
                "MINUTES",
                LocalDate.EPOCH,
                title,
                "",
                List.of(),
                List.of(),
                null,
                null,
                null,
                "officer",
                TIME,
                previousHash,
                "");
    }

    private static ArchiveSeal seal(UUID organisationId, String month, ArchiveEntry last, long entries) {
        return new ArchiveSeal(
                new UUID(1, entries), organisationId, month, last.year(), last.number(), entries, last.hash(), TIME);
    }

    private static ArchiveSeal seal(String month, ArchiveEntry last, long entries) {
        return seal(ORGANISATION, month, last, entries);
    }

    private static EntryPlace at(int year, long number) {
        return new EntryPlace(year, number);
    }

    /** Five entries of two years, and the seals of November and December. */
    private static final List<ArchiveEntry> ENTRIES =
            chain("真", at(2025, 1), at(2025, 2), at(2025, 3), at(2026, 1), at(2026, 2));

    private static final ArchiveSeal NOVEMBER = seal("2025-11", ENTRIES.get(1), 2);
    private static final ArchiveSeal DECEMBER = seal("2025-12", ENTRIES.get(2), 1);
    private static final List<ArchiveEntry> FORGED =
            chain("假", at(2025, 1), at(2025, 2), at(2025, 3), at(2026, 1), at(2026, 2));

    private static String json(Object part) throws JsonProcessingException {
        return ArchiveJson.MAPPER.writeValueAsString(part);
    }

    private static String export(String parts) {
        return "{\"format\":\"guildhall-archive/1\",\"organisationId\":\"" + ORGANISATION + "\",\"exportedAt\":\""
                + TIME + "\"," + parts + "}";
    }

    private static String head(List<ArchiveEntry> entries) throws JsonProcessingException {
        ArchiveEntry last = entries.get(entries.size() - 1);
        return "\"head\":" + json(new ExportedHead(last.year(), last.number(), last.hash()));
    }

    private static String export(List<ArchiveSeal> seals, List<ArchiveEntry> entries) throws JsonProcessingException {
        return export(head(entries) + ",\"seals\":" + json(seals) + ",\"entries\":" + json(entries));
    }

    /** What the command says, and its exit code. */
    private String verify(String export) throws IOException {
        Path file = Files.writeString(folder.resolve("archive.json"), export);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = new VerifyArchive(new PrintStream(printed, true, StandardCharsets.UTF_8)).verify(file.toString());
        return printed.toString(StandardCharsets.UTF_8) + "exit " + code;
    }

    @Test
    void printsTheSealsThatWereMet() throws IOException {
        assertThat(verify(export(List.of(NOVEMBER, DECEMBER), ENTRIES)))
                .contains("5 entries, 2 seals")
                .contains("seal 2025-11: entry 2025/2, " + NOVEMBER.hash())
                .contains("seal 2025-12: entry 2025/3, " + DECEMBER.hash())
                .endsWith("exit 0");
    }

    /** The years behind were hashed anew, the head too, so that nothing but the seal tells. */
    @Test
    void theEndOfAYearCanNotBeCutOff() throws IOException {
        List<ArchiveEntry> cut = chain("真", at(2025, 1), at(2025, 2), at(2026, 1), at(2026, 2));
        assertThat(verify(export(List.of(NOVEMBER, DECEMBER), cut)))
                .contains("2 entries, 1 seals")
                .contains("first broken entry is 2025/3: [MISSING]")
                .doesNotContain("seal 2025-12")
                .endsWith("exit 1");
    }

    @Test
    void aWholeYearCanNotBeCutOff() throws IOException {
        assertThat(verify(export(List.of(NOVEMBER, DECEMBER), chain("真", at(2026, 1)))))
                .contains("0 entries, 0 seals")
                .contains("first broken entry is 2025/1: [MISSING]")
                .endsWith("exit 1");
    }

    @Test
    void theEndOfTheArchiveCanNotBeCutOff() throws IOException {
        assertThat(verify(export(List.of(NOVEMBER, DECEMBER), ENTRIES.subList(0, 2))))
                .contains("first broken entry is 2025/3: [MISSING]")
                .endsWith("exit 1");
    }

    @Test
    void whatCanNotBeReadDoesNotHideACut() throws IOException {
        List<ArchiveEntry> cut = chain("真", at(2025, 1), at(2025, 2), at(2026, 1));
        String export = export(List.of(NOVEMBER, DECEMBER), cut);
        int last = export.lastIndexOf("\"title\"");
        assertThat(verify(export.substring(0, last) + "\"titel\"" + export.substring(last + 7)))
                .contains("first broken entry is 2025/3: [MISSING]");
    }

    /** Read after the entries, they would be printed without having been compared. */
    @Test
    void sealsComeBeforeTheEntries() throws IOException {
        String seals = "\"seals\":" + json(List.of(NOVEMBER, DECEMBER));
        String entries = "\"entries\":" + json(FORGED);
        assertThat(verify(export(head(FORGED) + "," + entries + "," + seals)))
                .doesNotContain(NOVEMBER.hash())
                .endsWith("exit 2");
        assertThat(verify(export(head(FORGED) + ",\"seals\":[]," + entries + "," + seals)))
                .doesNotContain(NOVEMBER.hash())
                .endsWith("exit 2");
        assertThat(verify(export(head(FORGED) + ",\"seals\":[]," + seals + "," + entries)))
                .doesNotContain(NOVEMBER.hash())
                .endsWith("exit 2");
        assertThat(verify(export(List.of(), FORGED) + export(List.of(NOVEMBER, DECEMBER), ENTRIES)))
                .endsWith("exit 2");
    }

    @Test
    void aSecondSealOfAPlaceReplacesNone() throws IOException {
        ArchiveSeal forged = seal("2025-12", FORGED.get(2), 3);
        assertThat(verify(export(List.of(DECEMBER, forged), FORGED)))
                .contains("0 seals")
                .contains("first broken entry is 2025/3: [SEAL]")
                .doesNotContain("seal 2025-12")
                .endsWith("exit 1");
        ArchiveSeal earlier = seal("2025-10", FORGED.get(2), 3);
        for (List<ArchiveSeal> seals : List.of(List.of(earlier, DECEMBER), List.of(forged, forged))) {
            assertThat(verify(export(seals, FORGED)))
                    .contains("0 seals")
                    .contains("first broken entry is 2025/3: [SEAL]")
                    .endsWith("exit 1");
        }
    }

    @Test
    void sealsAreInOrder() throws IOException {
        List<ArchiveSeal> turned = new ArrayList<>(List.of(NOVEMBER, DECEMBER));
        Collections.reverse(turned);
        assertThat(verify(export(turned, ENTRIES))).contains("[SEAL]").endsWith("exit 1");
        assertThat(verify(export(List.of(NOVEMBER, seal("2025-11", ENTRIES.get(2), 1)), ENTRIES)))
                .contains("first broken entry is 2025/2: [SEAL]")
                .endsWith("exit 1");
    }

    @Test
    void sealsAreOfThisArchiveAndWhole() throws IOException {
        assertThat(verify(export(List.of(seal(new UUID(3, 3), "2025-11", ENTRIES.get(1), 2)), ENTRIES)))
                .contains("another organisation")
                .endsWith("exit 2");
        String export = export(List.of(NOVEMBER, DECEMBER), ENTRIES);
        assertThat(verify(export.replaceFirst("\"month\":\"2025-11\"", "\"month\":\"2025-11\\\\nThe archive holds.\"")))
                .endsWith("exit 2");
        assertThat(verify(export.replaceFirst("\"month\":\"2025-11\"", "\"month\":null")))
                .endsWith("exit 2");
        assertThat(verify(export.replaceFirst("\"hash\":\"[0-9a-f]+\"", "\"hash\":null")))
                .endsWith("exit 2");
    }

    /** A reader of the file may see the other one. */
    @Test
    void aFieldStandsOnce() throws IOException {
        String export = export(List.of(), ENTRIES);
        assertThat(verify(export.replaceFirst("\"title\":", "\"title\":\"另\",\"title\":")))
                .endsWith("exit 2");
    }
}
