package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;

/**
 * Founds the organisations of an import, and closes them again, a portion in the transaction under way. Who may have it done is
 * the caller's to know.
 */
@ApplicationScoped
public class ImportedOrganisations {

    private final OrganisationRepository repository;
    private final OrganisationTies ties;
    private final OrganisationChanges changes;
    private final OrganisationHoldRows holds;
    private final Clock clock;

    ImportedOrganisations(
            OrganisationRepository repository,
            OrganisationTies ties,
            OrganisationChanges changes,
            OrganisationHoldRows holds,
            Clock clock) {
        this.repository = repository;
        this.ties = ties;
        this.changes = changes;
        this.holds = holds;
        this.clock = clock;
    }

    /** What is wrong with founding an organisation so; the pointers are those of {@code POST /organisations}. */
    public List<FieldError> faults(OrganisationLevel level, OrganisationDetails details) {
        return OrganisationPolicy.faults(level, details, OrganisationDetails.NONE, Clocks.today(clock));
    }

    /** Those of these that exist and are open. */
    public Map<UUID, KnownOrganisation> find(Collection<UUID> ids) {
        return repository.list("id in ?1 and closing.closedOn is null", Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(Organisation::id, KnownOrganisation::of));
    }

    /** Those that are open within a subtree and have one of these names or credit codes. */
    public List<KnownOrganisation> like(UUID root, Collection<String> names, Collection<String> creditCodes) {
        String path = repository.findPath(root).orElseThrow(ProblemException::notFound);
        return repository.findLike(path, names, creditCodes).stream()
                .map(KnownOrganisation::of)
                .toList();
    }

    /** Those that are open below an organisation, itself left out, parents first. */
    public List<KnownOrganisation> below(UUID root, String afterPath, int limit) {
        String path = repository.findPath(root).orElseThrow(ProblemException::notFound);
        String after = afterPath.isEmpty() ? path : afterPath;
        return repository.findInScope(List.of(path), null, null, false, after, limit).stream()
                .map(KnownOrganisation::of)
                .toList();
    }

    /** Keeps the tree as it is until the transaction ends; to be called before anything of it is read. */
    @Transactional(TxType.MANDATORY)
    public void keepTree() {
        repository.keepTree();
    }

    /**
     * @param foundings parents before their children
     * @param by subject of whoever has the import applied
     */
    @Transactional(TxType.MANDATORY)
    public void add(List<NewOrganisation> foundings, Instant now, String by) {
        LocalDate today = Clocks.day(now);
        List<Organisation> founded = new ArrayList<>();
        for (NewOrganisation founding : foundings) {
            Organisation organisation = new Organisation(
                    founding.id(), repository.findByIdOptional(founding.parentId()), founding.founding(), now);
            repository.persist(organisation);
            founded.add(organisation);
        }
        repository.flush();
        changes.tell(OrganisationChangeKind.FOUNDED, founded, today, organisation -> organisation.founded(today), by);
    }

    /** Whoever wants to add anything to these, from the commit on, is told to come back later. */
    @Transactional(TxType.MANDATORY)
    public void hold(UUID importId, Collection<UUID> ids) {
        holds.place(importId, ids);
    }

    /** Waits for those who began to add to these before they were held. */
    @Transactional(TxType.MANDATORY)
    public void awaitAdding(Collection<UUID> ids) {
        holds.awaitAdding(ids);
    }

    /** Who is told so no longer, from the commit on. */
    @Transactional(TxType.MANDATORY)
    public void lift(UUID importId) {
        holds.lift(importId);
    }

    /**
     * Those that were changed or closed since they were founded, or in which something stands. Nobody changes the tree until the
     * transaction ends, and nobody adds anything to those that are held.
     *
     * @param ofImport tells of children which of them the import made as well
     */
    @Transactional(TxType.MANDATORY)
    public Set<UUID> changedAmong(Collection<UUID> ids, UnaryOperator<Set<UUID>> ofImport) {
        repository.lockTree();
        Map<UUID, UUID> children = repository.openChildren(ids);
        Set<UUID> imported = ofImport.apply(children.keySet());
        Set<UUID> changed = new HashSet<>();
        children.forEach((child, parent) -> {
            if (!imported.contains(child)) {
                changed.add(parent);
            }
        });
        changed.addAll(repository.changedAmong(ids));
        changed.addAll(ties.inUseAmong(ids));
        return changed;
    }

    /** Closes organisations that were founded in error; what they were stays in their histories. */
    @Transactional(TxType.MANDATORY)
    public void takeBack(Collection<UUID> ids, Instant now, String by) {
        LocalDate today = Clocks.day(now);
        List<Organisation> closed = repository.list("id in ?1 order by id", Set.copyOf(ids));
        closed.forEach(organisation -> organisation.close(ClosingReason.FOUNDED_IN_ERROR, today));
        repository.flush();
        changes.tell(OrganisationChangeKind.CLOSED, closed, today, Organisation::closed, by);
        // All portions of an import are one transaction, which is not to keep them all in memory.
        repository.flush();
        repository.getEntityManager().clear();
    }
}
