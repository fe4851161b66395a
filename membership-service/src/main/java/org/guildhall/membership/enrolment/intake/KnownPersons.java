package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Columns;

/** Looks up the persons of a batch who were there before, and what keeps them from joining once more. */
@ApplicationScoped
class KnownPersons {

    private static final String LOCK =
            "SELECT 1 FROM person WHERE document_index = ANY (?) ORDER BY document_index FOR UPDATE";
    private static final String SELECT = """
            SELECT p.document_index, p.id,
                   EXISTS (SELECT FROM member m
                           WHERE m.person_id = p.id AND m.status IN ('ACTIVE', 'TRANSFERRING', 'RETAINED')),
                   EXISTS (SELECT FROM application a WHERE a.person_id = p.id AND a.status = 'APPLIED')
            FROM person p WHERE p.document_index = ANY (?)""";

    /** A person on record. */
    record KnownPerson(UUID id, boolean isMember, boolean isApplicant) {}

    /** Locks the persons first, so that what a concurrent transaction did to them is seen. Keys are document indexes. */
    Map<ByteBuffer, KnownPerson> lockAndFind(Connection connection, List<Joining> joinings) throws SQLException {
        Array documents = Columns.ofBytes(
                connection, joinings, joining -> joining.person().documentIndex());
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setArray(1, documents);
            statement.execute();
        }
        Map<ByteBuffer, KnownPerson> known = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setArray(1, documents);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.put(
                            ByteBuffer.wrap(row.getBytes(1)),
                            new KnownPerson(row.getObject(2, UUID.class), row.getBoolean(3), row.getBoolean(4)));
                }
            }
        }
        return known;
    }
}
