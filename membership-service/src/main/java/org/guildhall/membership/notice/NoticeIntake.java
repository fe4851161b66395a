package org.guildhall.membership.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.inbox.EventHandler;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.notice.NoticeRows.NewNotice;

/** Hears what happens and makes notices of what is news to somebody; remembers what contests and quizzes are called. */
@ApplicationScoped
class NoticeIntake implements EventHandler {

    /** The events that give something its title, and the field that says of what. */
    private static final Map<String, String> TITLES = Map.of(
            "contest.contest-created.v1", "contestId",
            "contest.contest-changed.v1", "contestId",
            "contest.project-added.v1", "projectId",
            "contest.quiz-published.v1", "quizId");

    private static final Set<String> HEARD =
            Stream.concat(TITLES.keySet().stream(), NoticeRule.events()).collect(Collectors.toUnmodifiableSet());

    private final NoticeRows rows;
    private final NoticeSubjectRows subjects;
    private final NoticeSettings settings;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    NoticeIntake(
            NoticeRows rows, NoticeSubjectRows subjects, NoticeSettings settings, Outbox outbox, Ids ids, Clock clock) {
        this.rows = rows;
        this.subjects = subjects;
        this.settings = settings;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Set<String> hears() {
        return HEARD;
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) {
        Map<UUID, String> titles = new HashMap<>();
        List<News> news = new ArrayList<>();
        Instant oldest = clock.instant().minus(settings.newsFor());
        for (ReceivedEvent event : events) {
            if (TITLES.containsKey(event.name())) {
                titles.put(event.uuid(TITLES.get(event.name())), event.text("title"));
            } else if (event.time().isAfter(oldest)) {
                NoticeRule.kindOf(event).ifPresent(kind -> news.add(new News(event, kind)));
            }
        }
        subjects.put(titles);
        tell(news);
    }

    private void tell(List<News> news) {
        Instant now = clock.instant();
        List<NewNotice> notices = new ArrayList<>();
        Map<UUID, Set<UUID>> told =
                rows.toldOf(news.stream().map(News::aggregateId).toList());
        Map<UUID, Instant> due = new HashMap<>();
        for (News item : news) {
            Set<UUID> members = told.computeIfAbsent(item.aggregateId(), none -> new LinkedHashSet<>());
            members.addAll(item.members());
            Instant dueAt = due.merge(item.aggregateId(), item.dueAt(now), NoticeIntake::later);
            members.forEach(member -> notices.add(new NewNotice(ids.next(), member, item, dueAt, now)));
        }
        // NoticeKeeping tells the others when they are due.
        outbox.append(rows.insert(notices).stream()
                .map(notice -> NoticeEvents.created(notice.id(), notice.memberId(), notice.kind(), now))
                .toList());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
