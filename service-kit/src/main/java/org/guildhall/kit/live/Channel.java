package org.guildhall.kit.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Something that is being listened to (server-sent events, WHATWG HTML §9.2): a snapshot first, then what changes. Each event
 * is encoded once. Not thread-safe but for its locked methods; whoever joins sees every event after their snapshot.
 *
 * @param <V> what is shown of it
 */
final class Channel<V> {

    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");
    private static final int REMEMBERED = 60;

    /** Soonest; then one after the other, within two seconds. */
    private static final Duration COME_BACK = Duration.ofMillis(500);

    private static final Duration APART = Duration.ofMillis(20);
    private static final int APARTS = 100;

    /** An event that was sent, to be sent again to who comes back. */
    private record Sent(long number, Buffer event) {}

    private final ObjectMapper json;
    private final String epoch;
    private final BiFunction<V, V, Optional<?>> changes;
    private final Set<Listener> listeners = new HashSet<>();
    private final Deque<Sent> recent = new ArrayDeque<>();
    private @Nullable String fingerprint;
    private @Nullable V view;
    private @Nullable Buffer snapshot;
    private long number;

    /**
     * @param epoch tells this channel's numbers from those of others, such as of another instance
     * @param changes what is told to who has seen the first view and shall see the second; nothing if they are the same
     */
    Channel(ObjectMapper json, String epoch, BiFunction<V, V, Optional<?>> changes) {
        this.json = json;
        this.epoch = epoch;
        this.changes = changes;
    }

    /** Whether nothing can have changed since the last view. */
    synchronized boolean isCurrent(String presentFingerprint) {
        return presentFingerprint.equals(fingerprint);
    }

    synchronized boolean isOpened() {
        return view != null;
    }

    /** Takes the present view and tells all listeners what changed. */
    synchronized void update(String presentFingerprint, V present) {
        fingerprint = presentFingerprint;
        Optional<?> delta = view == null ? Optional.empty() : changes.apply(view, present);
        if (view != null && delta.isEmpty()) {
            return;
        }
        view = present;
        number++;
        snapshot = event("snapshot", present);
        delta.ifPresent(this::broadcast);
    }

    private void broadcast(Object delta) {
        Buffer event = event("delta", delta);
        recent.addLast(new Sent(number, event));
        if (recent.size() > REMEMBERED) {
            recent.removeFirst();
        }
        listeners.forEach(listener -> listener.send(event));
    }

    /** @param lastEventId of who comes back; what they missed is enough if it is remembered */
    synchronized void join(Listener listener, @Nullable String lastEventId) {
        long last = numberOf(lastEventId);
        boolean remembered =
                last == number || (!recent.isEmpty() && recent.peekFirst().number() <= last + 1);
        if (last > 0 && last <= number && remembered) {
            recent.stream().filter(sent -> sent.number() > last).forEach(sent -> listener.send(sent.event()));
        } else {
            listener.send(snapshot);
        }
        listeners.add(listener);
    }

    private long numberOf(@Nullable String eventId) {
        String prefix = epoch + "-";
        if (eventId == null
                || !eventId.startsWith(prefix)
                || !eventId.substring(prefix.length()).matches("\\d{1,18}")) {
            return -1;
        }
        return Long.parseLong(eventId.substring(prefix.length()));
    }

    synchronized void leave(Listener listener) {
        listeners.remove(listener);
    }

    /** Ends the streams of those who may not listen any more. */
    synchronized void review() {
        for (Iterator<Listener> each = listeners.iterator(); each.hasNext(); ) {
            Listener listener = each.next();
            if (!listener.isAdmitted()) {
                listener.end();
                each.remove();
            }
        }
    }

    /** Lets go who is gone, brings up to date who was behind, and keeps connections alive. */
    synchronized void tend(boolean heartbeat) {
        for (Iterator<Listener> each = listeners.iterator(); each.hasNext(); ) {
            Listener listener = each.next();
            if (listener.isClosed()) {
                each.remove();
            } else if (listener.isWaiting() && !listener.isAdmitted()) {
                listener.end();
                each.remove();
            } else if (listener.isWaiting()) {
                listener.restart(snapshot);
            } else if (heartbeat) {
                listener.send(HEARTBEAT);
            }
        }
    }

    /** Tells each listener another moment to come back at: all at once, they would be a burst. */
    synchronized void end() {
        int listener = 0;
        for (Listener each : listeners) {
            each.end(COME_BACK.plusMillis(APART.toMillis() * (listener++ % APARTS)));
        }
        listeners.clear();
    }

    synchronized boolean isDeserted() {
        return listeners.isEmpty();
    }

    private Buffer event(String name, Object content) {
        try {
            return Buffer.buffer("id: " + epoch + "-" + number + "\nevent: " + name + "\ndata: "
                    + json.writeValueAsString(content) + "\n\n");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
