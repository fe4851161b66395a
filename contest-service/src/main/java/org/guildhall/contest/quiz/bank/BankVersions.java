package org.guildhall.contest.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The published versions of banks, kept in memory once read: they never change, and every paper is drawn from one. */
@ApplicationScoped
public class BankVersions {

    private record Key(UUID bank, int number) {}

    private final BankVersionRows rows;
    private final Map<Key, BankVersion> read = new ConcurrentHashMap<>();

    BankVersions(BankVersionRows rows) {
        this.rows = rows;
    }

    /** Empty when no such version was published. */
    @Transactional
    public Optional<BankVersion> find(UUID bank, int number) {
        Key key = new Key(bank, number);
        BankVersion known = read.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<BankVersion> found = rows.find(bank, number);
        found.ifPresent(version -> read.put(key, version));
        return found;
    }
}
