package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Registers the employers of an import, and takes them back, a portion in the transaction under way. Who may have it done, and
 * whether nothing speaks against it, is the caller's to know.
 */
@ApplicationScoped
public class ImportedEmployers {

    private final EmployerRows rows;
    private final StatedEmployerRows stated;
    private final EmployerIndex index;
    private final Outbox outbox;
    private final Ids ids;

    ImportedEmployers(EmployerRows rows, StatedEmployerRows stated, EmployerIndex index, Outbox outbox, Ids ids) {
        this.rows = rows;
        this.stated = stated;
        this.index = index;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** What no two employers of a list may have in common: the code, or the name and the keeper. */
    public byte[] key(EmployerDetails details, UUID keeperId) {
        return details.creditCode() == null
                ? index.ofName(details.name() + "|" + keeperId)
                : index.ofCode(details.creditCode());
    }

    /** Employers of the register by their codes, and by their normalised names. */
    public record Register(Map<String, KnownEmployer> byCode, Map<ByteBuffer, List<KnownEmployer>> byName) {}

    /** Those of the register that could be meant. */
    @Transactional(TxType.MANDATORY)
    public Register known(UUID organisationId, Collection<EmployerDetails> employers) {
        Register register = new Register(new HashMap<>(), new HashMap<>());
        rows.known(
                organisationId,
                employers.stream()
                        .map(EmployerDetails::creditCode)
                        .filter(Objects::nonNull)
                        .toList(),
                employers.stream().map(details -> index.ofName(details.name())).toList(),
                (known, name) -> {
                    if (name == null) {
                        register.byCode().put(known.details().creditCode(), known);
                    } else {
                        register.byName()
                                .computeIfAbsent(ByteBuffer.wrap(name), unused -> new ArrayList<>())
                                .add(known);
                    }
                });
        return register;
    }

    /** Those of the register that have the name, as far as they are kept within the organisation that was asked for. */
    public List<KnownEmployer> named(Register register, String name) {
        return register.byName().getOrDefault(ByteBuffer.wrap(index.ofName(name)), List.of()).stream()
                .filter(KnownEmployer::inScope)
                .toList();
    }

    /** Keeps others from changing the register until the transaction ends; organisations are kept open before. */
    @Transactional(TxType.MANDATORY)
    public void lockRegister() {
        stated.lockRegister();
    }

    /** @param by subject of whoever has the import applied; null where nobody knows */
    @Transactional(TxType.MANDATORY)
    public void add(List<NewEmployer> employers, Instant now, @Nullable String by) {
        if (employers.isEmpty()) {
            return;
        }
        LocalDate today = Clocks.day(now);
        List<UUID> added = employers.stream().map(NewEmployer::id).toList();
        rows.insert(employers, index::ofCode, now);
        rows.record(EmployerChangeKind.REGISTERED, added, ids::next, today, now, by);
        outbox.append(employers.stream()
                .map(employer ->
                        EmployerEvents.registered(employer.id(), employer.keeperId(), employer.details(), today))
                .toList());
        stated.name(
                added,
                employers.stream()
                        .map(employer -> index.ofName(employer.details().name()))
                        .toList());
        stated.matchEmployers(added);
    }

    /** Those that are no longer as they were imported, or that an officer linked. Locks the register and them until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Set<UUID> changedAmong(Collection<UUID> employers) {
        stated.lockRegister();
        return Set.copyOf(rows.lockChanged(employers));
    }

    /** Takes employers back that {@link #changedAmong} found unchanged: they count as registered in error. */
    @Transactional(TxType.MANDATORY)
    public void takeBack(Collection<UUID> employers, Instant now) {
        LocalDate today = Clocks.day(now);
        stated.forget(employers);
        rows.deleteHistory(employers);
        outbox.append(rows.delete(employers).stream()
                .map(removed -> EmployerEvents.closed(
                        removed.id(), removed.keeperId(), EmployerEndReason.REGISTERED_IN_ERROR, today, 2))
                .toList());
    }

    /** Those that exist and are kept within a subtree, in the order of their ids. */
    public List<KnownEmployer> below(UUID root, UUID after, int limit) {
        return rows.below(root, after, limit).stream()
                .map(employer -> new KnownEmployer(employer.id(), employer.keeperId(), employer.details(), true))
                .toList();
    }
}
