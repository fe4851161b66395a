package org.guildhall.reporting.board;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.live.LiveStreams;
import org.guildhall.kit.live.Streams;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Admission;
import org.guildhall.reporting.statistics.common.LastingAccess;
import org.guildhall.reporting.statistics.common.SubtreeReader;
import org.jspecify.annotations.Nullable;

/** Boards, read and as streams. */
@ApplicationScoped
class BoardService {

    private final SubtreeReader reader;
    private final BoardComposer composer;
    private final LastingAccess access;
    private final OpenStreams open;
    private final Streams<UUID, BoardUpdate> streams;

    BoardService(
            SubtreeReader reader,
            BoardComposer composer,
            LastingAccess access,
            OpenStreams open,
            LiveBoards live,
            LiveStreams opened) {
        this.reader = reader;
        this.composer = composer;
        this.access = access;
        this.open = open;
        this.streams = opened.of(live);
    }

    /**
     * @param organisation null for the highest one whose figures the caller may read
     * @throws ProblemException 404 when it lies outside the caller's scope
     */
    BoardView board(@Nullable UUID organisation, Locale locale) {
        return reader.readOrHighest(organisation, subtree -> composer.board(subtree, locale, reader::isReadable));
    }

    /**
     * Opens the caller's stream on the response; it ends with their right to the figures.
     *
     * @throws ProblemException as {@link #board}, and as {@link OpenStreams#add}
     */
    Uni<Void> stream(@Nullable UUID organisation, @Nullable String lastEventId, HttpServerResponse response) {
        UUID shown = reader.readOrHighest(
                organisation, subtree -> subtree.organisation().id());
        Admission admission = QuarkusTransaction.joiningExisting().call(() -> access.to(shown));
        open.add(response);
        return streams.open(shown, lastEventId, response, admission);
    }

    /** Looks after the streams, see {@link Streams#tend}, on terms of its own, for no request is under way. */
    @ActivateRequestContext
    void tend() {
        open.tidy();
        streams.tend();
    }
}
