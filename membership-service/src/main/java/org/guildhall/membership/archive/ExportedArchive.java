package org.guildhall.membership.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An export that is followed as it is read: entry by entry, none of which is kept, so the seals must come before them. */
final class ExportedArchive {

    private final JsonParser json;
    private final String organisationId;
    private final ChainCheck check;

    private ExportedArchive(JsonParser json) throws IOException {
        this.json = json;
        if (json.nextToken() != JsonToken.START_OBJECT
                || !"format".equals(json.nextFieldName())
                || !ArchiveHash.ALGORITHM.equals(json.nextTextValue())) {
            throw new IllegalArgumentException("no export of format " + ArchiveHash.ALGORITHM);
        }
        organisationId = part("organisationId", UUID.class).toString();
        part("exportedAt", Instant.class);
        ExportedHead head = part("head", ExportedHead.class);
        check = new ChainCheck(seals());
        list("entries");
        follow(check);
        if (json.nextToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
            throw new IllegalArgumentException("an export ends with its entries");
        }
        check.ends(head.place(), head.hash());
    }

    /** @throws IllegalArgumentException when it isn't of the form of an export, other than in its entries */
    static ExportedArchive read(JsonParser json) throws IOException {
        return new ExportedArchive(json);
    }

    private List<ArchiveSeal> seals() throws IOException {
        list("seals");
        List<ArchiveSeal> seals = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            ArchiveSeal seal = value("seals", ArchiveSeal.class);
            if (!seal.organisationId().toString().equals(organisationId)) {
                throw new IllegalArgumentException("a seal is of another organisation's archive");
            }
            seals.add(seal);
        }
        return seals;
    }

    /** Goes to the value of the next field, which must be that one. */
    private void field(String name) throws IOException {
        if (!name.equals(json.nextFieldName())) {
            throw new IllegalArgumentException("an export has " + name + " where this one has something else");
        }
        json.nextToken();
    }

    private void list(String name) throws IOException {
        field(name);
        if (!json.isExpectedStartArrayToken()) {
            throw new IllegalArgumentException("an export lists its " + name);
        }
    }

    private <T> T part(String name, Class<T> type) throws IOException {
        field(name);
        return value(name, type);
    }

    private <T> T value(String name, Class<T> type) throws IOException {
        return ArchiveJson.read(json.readValueAsTree(), type)
                .orElseThrow(() -> new IllegalArgumentException("its " + name + " isn't of the form of an export"));
    }

    private void follow(ChainCheck chain) throws IOException {
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
        return organisationId;
    }
}
