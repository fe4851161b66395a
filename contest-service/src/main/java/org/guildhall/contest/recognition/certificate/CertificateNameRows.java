package org.guildhall.contest.recognition.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;

/** The names on certificates, set by set. */
@ApplicationScoped
class CertificateNameRows {

    private static final String FORGET = """
            UPDATE certificate SET masked_name = NULL, version = version + 1
            WHERE member_id = ANY (?) AND masked_name IS NOT NULL""";

    private final Database database;

    CertificateNameRows(Database database) {
        this.database = database;
    }

    void forget(Collection<UUID> members) {
        database.update(FORGET, Column.uuids(members));
    }
}
