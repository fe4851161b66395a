package org.guildhall.membership.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An export that is followed as it is read: entry by entry, none of which is kept. */
final class ExportedArchive {

    private final List<ArchiveSeal> seals = new ArrayList<>();
    private @Nullable String organisationId;
    private @Nullable ExportedHead head;
    private @Nullable ChainCheck check;

    private ExportedArchive() {}

    /** @throws IllegalArgumentException when it isn't of the form of an export, other than in its entries */
    static ExportedArchive read(JsonParser json) throws IOException {
        ExportedArchive archive = new ExportedArchive();
        if (json.nextToken() != JsonToken.START_OBJECT
                || !"format".equals(json.nextFieldName())
                || !ArchiveHash.ALGORITHM.equals(json.nextTextValue())) {
            throw new IllegalArgumentException("no export of format " + ArchiveHash.ALGORITHM);
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            archive.read(json.currentName(), json);
        }
        if (archive.check == null || archive.head == null) {
            throw new IllegalArgumentException("no whole export");
        }
        archive.check.ends(archive.head.place(), archive.head.hash());
        return archive;
    }

    private void read(String field, JsonParser json) throws IOException {
        json.nextToken();
        switch (field) {
            case "organisationId" -> organisationId = json.getText();
            case "exportedAt" -> json.skipChildren();
            case "head" -> head = part(json.readValueAsTree(), ExportedHead.class, "head");
            case "seals" -> {
                requireList(json, field);
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    seals.add(part(json.readValueAsTree(), ArchiveSeal.class, "seal"));
                }
            }
            case "entries" -> {
                requireList(json, field);
                check = new ChainCheck(seals);
                follow(check, json);
            }
            default -> throw new IllegalArgumentException("an export has no " + field);
        }
    }

    private static void requireList(JsonParser json, String field) {
        if (!json.isExpectedStartArrayToken()) {
            throw new IllegalArgumentException("an export lists its " + field);
        }
    }

    private static <T> T part(JsonNode node, Class<T> type, String name) {
        return ArchiveJson.read(node, type)
                .orElseThrow(() -> new IllegalArgumentException("a " + name + " isn't of the form of an export"));
    }

    private void follow(ChainCheck chain, JsonParser json) throws IOException {
        boolean sound = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            JsonNode node = json.readValueAsTree();
            if (sound) {
                sound = takes(chain, node);
            }
        }
    }

    private boolean takes(ChainCheck chain, JsonNode node) {
        Optional<ArchiveEntry> entry = ArchiveJson.read(node, ArchiveEntry.class)
                .filter(read -> read.organisationId().toString().equals(organisationId));
        if (entry.isPresent()) {
            return chain.takes(entry.get(), List.of());
        }
        JsonNode year = node.path("year");
        JsonNode number = node.path("number");
        boolean hasPlace = year.isInt() && number.canConvertToLong();
        EntryPlace at = hasPlace ? new EntryPlace(year.intValue(), number.longValue()) : chain.awaited();
        return chain.takesUnreadable(at, null);
    }

    ChainCheck check() {
        return check;
    }

    String organisationId() {
        return organisationId == null ? "" : organisationId;
    }

    List<ArchiveSeal> seals() {
        return seals;
    }
}
