package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds organisations by what people write for them: their id, their credit code, or their exact name. */
@ApplicationScoped
public class OrganisationDirectory {

    private final DirectoryQueries queries;

    OrganisationDirectory(DirectoryQueries queries) {
        this.queries = queries;
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
}
