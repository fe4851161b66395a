package org.guildhall.membership.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.live.LiveStreams;
import org.guildhall.kit.live.Streams;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.member.OwnMembershipService;
import org.jspecify.annotations.Nullable;

/** Shows members how their box stands, now and live. */
@ApplicationScoped
public class Notices {

    private final LiveNotices live;
    private final Streams<NoticeReader, NoticeBox> streams;
    private final OwnMembershipService memberships;
    private final Caller caller;

    Notices(LiveNotices live, OwnMembershipService memberships, Caller caller, LiveStreams opened) {
        this.live = live;
        this.streams = opened.of(live);
        this.memberships = memberships;
        this.caller = caller;
    }

    /**
     * How many notices of a member are unread, and the newest.
     *
     * @param memberId null for nobody, who has none
     */
    public NoticeBox box(@Nullable UUID memberId, Locale locale) {
        return memberId == null ? NoticeBox.EMPTY : live.read(new NoticeReader(memberId, locale));
    }

    /**
     * Opens the caller's stream on the response; it ends with their token.
     *
     * @throws ProblemException 404 {@code not-activated}
     */
    Uni<Void> stream(Locale locale, @Nullable String lastEventId, HttpServerResponse response) {
        UUID memberId = QuarkusTransaction.joiningExisting().call(memberships::requireId);
        return streams.open(new NoticeReader(memberId, locale), lastEventId, response, caller.admission());
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        streams.tend();
    }
}
