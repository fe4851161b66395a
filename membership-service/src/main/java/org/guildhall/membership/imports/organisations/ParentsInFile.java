package org.guildhall.membership.imports.organisations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.membership.imports.engine.EarlierRow;
import org.guildhall.membership.imports.engine.RowState;
import org.guildhall.membership.organisation.KnownOrganisation;
import org.guildhall.membership.organisation.NewOrganisation;
import org.guildhall.membership.organisation.OrganisationLevel;
import org.jspecify.annotations.Nullable;

/** Which organisation is meant by what a row has as its parent: one of the tree, or one that an earlier row would make. */
final class ParentsInFile {

    private final Map<String, List<UUID>> meant;
    private final Map<UUID, KnownOrganisation> known;
    private final Map<String, List<EarlierRow>> staged;
    private final Map<String, List<OrganisationVerdict>> inPortion = new HashMap<>();

    /**
     * @param meant organisations of the tree by what is written for them
     * @param known by their ids those of them that are open, and the one that the import is for while it is
     * @param staged rows of earlier portions that weren't taken yet
     */
    ParentsInFile(
            Map<String, List<UUID>> meant, Map<UUID, KnownOrganisation> known, Map<String, List<EarlierRow>> staged) {
        this.meant = meant;
        this.known = known;
        this.staged = staged;
    }

    /**
     * What is meant.
     *
     * @param id null where it isn't founded yet, or nothing is meant
     * @param level null where nothing is meant, or what is has errors
     * @param fault why it can't be the parent; null otherwise
     */
    record Parent(
            @Nullable UUID id,
            @Nullable OrganisationLevel level,
            @Nullable String fault) {}

    /** Rows further down may mean it from now on. */
    void add(OrganisationVerdict verdict) {
        if (verdict.state() != RowState.UNCHANGED) {
            verdict.candidate()
                    .names()
                    .forEach(name -> inPortion
                            .computeIfAbsent(name, unused -> new ArrayList<>())
                            .add(verdict));
        }
    }

    /** A row with errors is meant where nothing else is. */
    Parent parent(UUID importing, String written) {
        List<Parent> sound = new ArrayList<>();
        (written.isEmpty() ? List.of(importing) : meant.getOrDefault(written, List.of()))
                .stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .forEach(parent -> sound.add(new Parent(parent.id(), parent.level(), null)));
        List<EarlierRow> before = staged.getOrDefault(written, List.of());
        before.stream()
                .filter(row -> !row.isFaulty())
                .forEach(row -> sound.add(new Parent(null, OrganisationLevel.valueOf(row.told()), null)));
        List<OrganisationVerdict> beside = inPortion.getOrDefault(written, List.of());
        beside.stream().filter(OrganisationVerdict::isReady).forEach(verdict -> sound.add(of(verdict)));
        if (sound.size() == 1) {
            return sound.get(0);
        }
        boolean faulty = !before.isEmpty() || !beside.isEmpty();
        String none = faulty ? "parent-faulty" : "unknown-union";
        return new Parent(null, null, sound.isEmpty() ? none : "ambiguous-union");
    }

    private static Parent of(OrganisationVerdict verdict) {
        NewOrganisation organisation = verdict.organisation();
        return new Parent(
                organisation == null ? null : organisation.id(),
                verdict.candidate().level(),
                null);
    }
}
