package org.guildhall.reporting.board;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.live.StreamedView;
import org.guildhall.kit.time.Clocks;
import org.guildhall.reporting.statistics.common.SubtreeReader;

/** What moves on the board of an organisation, as a live view: the same for all who look, whatever their language. */
@ApplicationScoped
class LiveBoards implements StreamedView<UUID, BoardUpdate> {

    /** So often a board is looked at though nothing was counted for it: figures grow old, and names change, too. */
    private static final int SECONDS = 5;

    private final SubtreeReader reader;
    private final BoardComposer composer;
    private final VersionQueries versions;
    private final Clock clock;
    private volatile long lastRead = System.nanoTime();

    LiveBoards(SubtreeReader reader, BoardComposer composer, VersionQueries versions, Clock clock) {
        this.reader = reader;
        this.composer = composer;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public String fingerprint(UUID organisation) {
        return fingerprints(List.of(organisation)).get(organisation);
    }

    @Override
    public Map<UUID, String> fingerprints(Collection<UUID> organisations) {
        String moment = Clocks.today(clock) + " " + clock.instant().getEpochSecond() / SECONDS;
        Map<UUID, String> fingerprints = new HashMap<>();
        versions.of(organisations)
                .forEach((organisation, version) -> fingerprints.put(organisation, version + " " + moment));
        return fingerprints;
    }

    /** In a transaction of its own, whose moment is the one read. */
    @Override
    public BoardUpdate read(UUID organisation) {
        lastRead = System.nanoTime();
        return QuarkusTransaction.suspendingExisting()
                .call(() -> reader.readForAdmitted(organisation, composer::update));
    }

    /** When a board was read last, by {@link System#nanoTime}. */
    long lastRead() {
        return lastRead;
    }

    @Override
    public Optional<?> delta(BoardUpdate before, BoardUpdate after) {
        return before.isWorthTelling(after) ? Optional.of(after) : Optional.empty();
    }
}
