package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.membership.privacy.FieldCipher;

/** Files as they were sent, encrypted, in parts of which one at a time is in memory twice. */
@ApplicationScoped
class ImportPartRows {

    private static final int PART = 1 << 20;
    private static final String INSERT = "INSERT INTO import_part (import_id, number, content) VALUES (?, ?, ?)";
    private static final String SELECT = "SELECT number, content FROM import_part WHERE import_id = ? AND number = ?";

    private final Database database;
    private final FieldCipher cipher;

    ImportPartRows(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    void insert(UUID importId, byte[] file) {
        for (int number = 0; number * PART < file.length; number++) {
            byte[] part = Arrays.copyOfRange(file, number * PART, Math.min(file.length, (number + 1) * PART));
            database.update(INSERT, importId, number, cipher.encrypt(part, column(number), importId));
        }
    }

    byte[] read(UUID importId) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int number = 0;
        while (append(importId, number, file)) {
            number++;
        }
        return file.toByteArray();
    }

    private boolean append(UUID importId, int number, ByteArrayOutputStream file) {
        return database.find(SELECT, row -> row.getBytes("content"), importId, number)
                .map(part -> cipher.decryptBytes(part, column(number), importId))
                .map(part -> {
                    file.writeBytes(part);
                    return true;
                })
                .orElse(false);
    }

    void delete(UUID importId) {
        database.update("DELETE FROM import_part WHERE import_id = ?", importId);
    }

    private static String column(int number) {
        return "import_part|" + number;
    }
}
