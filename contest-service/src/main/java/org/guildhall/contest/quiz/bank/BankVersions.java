package org.guildhall.contest.quiz.bank;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;

/** The published versions of banks, kept in memory once read: they never change, and every paper is drawn from one. */
@Singleton
public class BankVersions {

    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT b.organisation_id, b.purpose, v.questions FROM bank_version v JOIN question_bank b ON b.id = v.bank_id
            WHERE v.bank_id = ? AND v.number = ?""";

    private record Key(UUID bank, int number) {}

    private final Database database;
    private final Documents documents;
    private final Map<Key, BankVersion> read = new ConcurrentHashMap<>();

    BankVersions(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** Empty when no such version was published. */
    @Transactional
    public Optional<BankVersion> find(UUID bank, int number) {
        Key key = new Key(bank, number);
        BankVersion known = read.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<BankVersion> found = database.find(
                SELECT,
                row -> new BankVersion(
                        bank,
                        row.getObject(1, UUID.class),
                        number,
                        BankPurpose.valueOf(row.getString(2)),
                        documents.read(row.getString(3), QUESTIONS)),
                bank,
                number);
        found.ifPresent(version -> read.put(key, version));
        return found;
    }
}
