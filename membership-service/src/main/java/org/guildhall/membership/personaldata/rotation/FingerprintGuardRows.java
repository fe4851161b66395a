package org.guildhall.membership.personaldata.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Patience;
import org.guildhall.membership.personaldata.rotation.FingerprintTable.Fingerprint;
import org.guildhall.membership.personaldata.rotation.FingerprintTable.Fingerprint.Kind;
import org.guildhall.membership.privacy.IndexKeys;

/** Keeps others from fingerprints while their key changes, and those of a former key from the tables ever after. */
@ApplicationScoped
class FingerprintGuardRows {

    /** Any number, as long as nothing else in this database locks it. */
    private static final long ROTATION_LOCK = 0x626c_696e_642d_6b65L;

    private static final Duration STATEMENTS_AT_MOST = Duration.ofMinutes(30);

    private final DataSource dataSource;
    private final Database database;

    FingerprintGuardRows(DataSource dataSource, Database database) {
        this.dataSource = dataSource;
        this.database = database;
    }

    /** Does something for which statements may take longer than when somebody waits. */
    void patiently(Runnable work) {
        try (Connection connection = dataSource.getConnection();
                Patience patience = Patience.of(connection, STATEMENTS_AT_MOST)) {
            work.run();
        } catch (SQLException e) {
            throw new IllegalStateException("fingerprints can't be written anew", e);
        }
    }

    /** Whether this is the only instance at it, until the transaction ends. */
    boolean tryLock() {
        return database.find("SELECT pg_try_advisory_xact_lock(?) AS got", row -> row.getBoolean("got"), ROTATION_LOCK)
                .orElseThrow();
    }

    /** Keeps everybody else from the tables until the transaction ends. Whoever is at one is waited for, not for long. */
    void lockTables(Duration wait) {
        database.find("SELECT set_config('lock_timeout', ?, true)", row -> true, Long.toString(wait.toMillis()));
        String names = FingerprintTable.ALL.stream().map(FingerprintTable::name).collect(Collectors.joining(", "));
        database.update("LOCK TABLE " + names + " IN ACCESS EXCLUSIVE MODE");
    }

    /** From now on the table takes fingerprints of that many keys only; what it has by then is looked at by {@link #check}. */
    void takeOnly(FingerprintTable table, int number) {
        List<String> changes = checked(table)
                .flatMap(column -> Stream.of(
                        "DROP CONSTRAINT IF EXISTS " + constraint(table, column),
                        "ADD CONSTRAINT " + constraint(table, column) + " CHECK (" + condition(column, number)
                                + ") NOT VALID"))
                .toList();
        alter(table, changes);
    }

    /** Fails when a fingerprint of former keys is left. */
    void check(FingerprintTable table) {
        alter(
                table,
                checked(table)
                        .map(column -> "VALIDATE CONSTRAINT " + constraint(table, column))
                        .toList());
    }

    private void alter(FingerprintTable table, List<String> changes) {
        if (!changes.isEmpty()) {
            database.update("ALTER TABLE " + table.name() + " " + String.join(", ", changes));
        }
    }

    private static Stream<Fingerprint> checked(FingerprintTable table) {
        return table.columns().stream().filter(column -> column.kind() != Kind.UNCHECKED);
    }

    /** The end of the name says that a value can be made anew: {@code SqlFault.isOfSomethingPast}. */
    static String constraint(FingerprintTable table, Fingerprint column) {
        return table.name() + "_" + column.column() + "_current_ck";
    }

    /** The fingerprints of a list are made together, so the first tells of all. */
    private static String condition(Fingerprint column, int number) {
        String value = column.isList() ? column.column() + "[1]" : column.column();
        String made = "octet_length(%1$s) = %2$d AND get_byte(%1$s, 0) = %3$d"
                .formatted(value, IndexKeys.length(number, column.bytes()), number);
        return column.kind() == Kind.ONE_OR_ID ? "octet_length(" + value + ") = 16 OR " + made : made;
    }
}
