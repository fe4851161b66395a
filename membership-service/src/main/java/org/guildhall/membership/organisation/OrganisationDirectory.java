package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds organisations by what people write for them: their id, their credit code, or their exact name. */
@ApplicationScoped
public class OrganisationDirectory {

    private final DirectoryQueries queries;
    private final OrganisationRepository repository;

    OrganisationDirectory(DirectoryQueries queries, OrganisationRepository repository) {
        this.queries = queries;
        this.repository = repository;
    }

    /**
     * Those below an organisation, itself among them, that are meant by each of the words; none where nobody is, several where
     * more than one has the name.
     */
    public Map<String, List<UUID>> below(UUID organisationId, Collection<String> written) {
        Map<String, List<UUID>> found = new HashMap<>();
        for (DirectoryQueries.Entry entry : queries.find(organisationId, written)) {
            found.computeIfAbsent(entry.written(), unused -> new ArrayList<>()).add(entry.id());
        }
        return found;
    }

    /**
     * What to write for these, so that {@link #below} finds each again: its name, or its id where another one has that name. Those
     * that aren't below are absent.
     */
    public Map<UUID, String> written(UUID organisationId, Collection<UUID> ids) {
        Map<UUID, String> names = repository.findNames(Set.copyOf(ids));
        Set<String> words = new HashSet<>(names.values());
        names.keySet().forEach(id -> words.add(id.toString()));
        Map<String, List<UUID>> meant = below(organisationId, words);
        Map<UUID, String> written = new HashMap<>();
        names.forEach((id, name) -> {
            if (meant.containsKey(id.toString())) {
                written.put(id, List.of(id).equals(meant.get(name)) ? name : id.toString());
            }
        });
        return written;
    }
}
