package org.guildhall.contest.quiz.quizzes;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.contest.quiz.bank.BankVersions;
import org.guildhall.contest.quiz.paper.PaperPlan;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.time.Ids;

/** The periods of quizzes with their awards, as rows; what an attempt needs of them is kept in memory. */
@Singleton
public class Periods {

    private static final String COLUMNS = """
            SELECT id, quiz_id, title, opens_at, closes_at, rules,
                   (SELECT max(o.closes_at) FROM quiz_period o
                    WHERE o.quiz_id = p.quiz_id AND o.rules ->> 'bankId' = p.rules ->> 'bankId') AS secret_until
            FROM quiz_period p\s""";
    private static final String AWARDS = """
            SELECT id, title, stock, threshold, granted, granted_at FROM limited_award WHERE period_id = ? ORDER BY id""";

    private final Database database;
    private final BankVersions banks;
    private final Documents documents;
    private final Ids ids;
    private final Map<UUID, Period> running = new ConcurrentHashMap<>();

    Periods(Database database, BankVersions banks, Documents documents, Ids ids) {
        this.database = database;
        this.banks = banks;
        this.documents = documents;
        this.ids = ids;
    }

    /** A period of a quiz that was published, as it was when first asked for: only its awards move on from there. */
    @Transactional
    public Optional<Period> published(UUID id) {
        Period known = running.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Period> found = find(id).filter(period -> wasPublished(period.quizId()));
        found.ifPresent(period -> running.put(id, period));
        return found;
    }

    /** A period of a quiz that was published, with its awards as they stand now. */
    @Transactional
    public Optional<Period> withAwards(UUID id) {
        return published(id).map(this::withAwards);
    }

    /** A period this instance has begun an attempt in: from memory alone, so fit for threads that must not wait. */
    public Period running(UUID id) {
        return running.get(id);
    }

    private boolean wasPublished(UUID quiz) {
        return database.find("SELECT 1 FROM quiz WHERE id = ? AND state <> 'DRAFT'", row -> true, quiz)
                .isPresent();
    }

    @Transactional
    public Optional<Period> find(UUID id) {
        return database.find(COLUMNS + "WHERE id = ?", this::read, id).map(this::withAwards);
    }

    /** The periods of a quiz, the earlier first. */
    @Transactional
    public List<Period> of(UUID quiz) {
        return database.list(COLUMNS + "WHERE quiz_id = ? ORDER BY opens_at, id", this::read, quiz).stream()
                .map(this::withAwards)
                .toList();
    }

    UUID insert(UUID quiz, NewPeriod wish) {
        UUID id = ids.next();
        database.update(
                "INSERT INTO quiz_period (id, quiz_id, title, opens_at, closes_at, rules) VALUES (?, ?, ?, ?, ?, ?::jsonb)",
                id,
                quiz,
                wish.title(),
                wish.opensAt(),
                wish.closesAt(),
                documents.write(wish.rules()));
        for (NewLimitedAward award : wish.awards()) {
            database.update(
                    "INSERT INTO limited_award (id, period_id, title, stock, threshold, places, granted)"
                            + " VALUES (?, ?, ?, ?, ?, 0, 0)",
                    ids.next(),
                    id,
                    award.title(),
                    award.stock(),
                    award.threshold());
        }
        return id;
    }

    void delete(UUID id) {
        database.update("DELETE FROM limited_award WHERE period_id = ?", id);
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
                List.of(),
                Sql.instant(row, "secret_until"));
    }

    private Period withAwards(Period period) {
        List<LimitedAward> awards = database.list(
                AWARDS,
                row -> new LimitedAward(
                        Sql.uuid(row, "id"),
                        row.getString("title"),
                        row.getInt("stock"),
                        row.getInt("threshold"),
                        row.getInt("granted"),
                        Sql.instant(row, "granted_at")),
                period.id());
        return new Period(
                period.id(),
                period.quizId(),
                period.title(),
                period.opensAt(),
                period.closesAt(),
                period.rules(),
                period.plan(),
                awards,
                period.secretUntil());
    }
}
