package org.guildhall.reporting.reading;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On what terms the present request, or job, reads: how long a statement may take, and whose figures it has read. */
@RequestScoped
public class ReadingTerms {

    private final Set<UUID> organisations = new LinkedHashSet<>();
    private @Nullable Duration patience;

    /** From now on a statement may take so long, where somebody waits for it elsewhere than at a connection. */
    public void bePatient(Duration statementsAtMost) {
        patience = statementsAtMost;
    }

    Optional<Duration> patience() {
        return Optional.ofNullable(patience);
    }

    /** The figures of the organisation, with all below it, were open to whoever reads, and are going to be read. */
    public void note(UUID organisation) {
        organisations.add(organisation);
    }

    /** Whose figures have been read. */
    public Collection<UUID> organisations() {
        return Set.copyOf(organisations);
    }
}
