package org.guildhall.contest.quiz.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.quiz.bank.BankVersions;
import org.guildhall.contest.quiz.paper.PaperPlan;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.time.Ids;

/** The rows of periods. What is read has no awards yet: {@link PeriodAwards} knows them. */
@ApplicationScoped
class PeriodRows {

    private static final String SELECT = """
            SELECT id, quiz_id, title, opens_at, closes_at, rules FROM quiz_period\s""";
    private static final String ON_BANK = """
            SELECT p.id, p.quiz_id, p.closes_at, q.state = 'PUBLISHED' AS held
            FROM quiz_period p JOIN quiz q ON q.id = p.quiz_id
            WHERE p.rules ->> 'bankId' = ? AND q.state <> 'DRAFT'""";
    private static final String INSERT = """
            INSERT INTO quiz_period (id, quiz_id, title, opens_at, closes_at, rules) VALUES (?, ?, ?, ?, ?, ?::jsonb)""";

    private final Database database;
    private final BankVersions banks;
    private final Documents documents;
    private final Ids ids;

    PeriodRows(Database database, BankVersions banks, Documents documents, Ids ids) {
        this.database = database;
        this.banks = banks;
        this.documents = documents;
        this.ids = ids;
    }

    Optional<Period> find(UUID id) {
        return database.find(SELECT + "WHERE id = ?", this::read, id);
    }

    /** The periods of these quizzes, the earlier first. */
    List<Period> of(Collection<UUID> quizzes) {
        return database.list(
                SELECT + "WHERE quiz_id = ANY (?) ORDER BY opens_at, id", this::read, Sql.Column.uuids(quizzes));
    }

    /**
     * A period that draws on a bank.
     *
     * @param isHeld not any more once its quiz was cancelled
     */
    record OnBank(UUID id, UUID quizId, Instant closesAt, boolean isHeld) {}

    /** The published periods that draw on any version of a bank, of whatever quiz. */
    List<OnBank> onBank(UUID bank) {
        return database.list(
                ON_BANK,
                row -> new OnBank(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "quiz_id"),
                        Sql.instant(row, "closes_at"),
                        row.getBoolean("held")),
                bank.toString());
    }

    boolean wasPublished(UUID quiz) {
        return database.find("SELECT 1 FROM quiz WHERE id = ? AND state <> 'DRAFT'", row -> true, quiz)
                .isPresent();
    }

    UUID insert(UUID quiz, NewPeriod wish) {
        UUID id = ids.next();
        database.update(INSERT, id, quiz, wish.title(), wish.opensAt(), wish.closesAt(), documents.write(wish.rules()));
        return id;
    }

    void delete(UUID id) {
        database.update("DELETE FROM quiz_period WHERE id = ?", id);
    }

    private Period read(ResultSet row) throws SQLException {
        PeriodRules rules = documents.read(row.getString("rules"), PeriodRules.class);
        PaperPlan plan = new PaperPlan(
                banks.find(rules.bankId(), rules.bankVersion()).orElseThrow(),
                rules.sections(),
                rules.shuffleOptions());
        return new Period(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "quiz_id"),
                row.getString("title"),
                Sql.instant(row, "opens_at"),
                Sql.instant(row, "closes_at"),
                rules,
                plan,
                List.of());
    }
}
