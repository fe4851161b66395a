package org.guildhall.membership.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.live.StreamedView;

/** The box of each reader as a live view; one question a second tells which of all open ones have changed. */
@ApplicationScoped
class LiveNotices implements StreamedView<NoticeReader, NoticeBox> {

    private static final int SHOWN = 5;
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final NoticeQueries queries;
    private final NoticeTexts texts;

    LiveNotices(NoticeQueries queries, NoticeTexts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    @Override
    public String fingerprint(NoticeReader reader) {
        return fingerprints(List.of(reader)).get(reader);
    }

    @Override
    public Map<NoticeReader, String> fingerprints(Collection<NoticeReader> readers) {
        Map<UUID, String> boxes = queries.fingerprints(
                readers.stream().map(NoticeReader::memberId).distinct().toList());
        Map<NoticeReader, String> fingerprints = new HashMap<>();
        readers.forEach(reader -> fingerprints.put(reader, boxes.get(reader.memberId())));
        return fingerprints;
    }

    @Override
    public NoticeBox read(NoticeReader reader) {
        return new NoticeBox(
                queries.unread(reader.memberId()),
                texts.word(queries.list(reader.memberId(), BEHIND_ALL, SHOWN), reader.locale()));
    }

    /** A box is small: what is told of it is all of it. */
    @Override
    public Optional<?> delta(NoticeBox before, NoticeBox after) {
        return before.equals(after) ? Optional.empty() : Optional.of(after);
    }
}
