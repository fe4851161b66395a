package org.guildhall.reporting.projection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A suite of services whose events are counted here: this service's own, or that of another cell, such as a province's.
 *
 * <p>Identifiers are the same everywhere, so what one cell tells never meets what another does. Some things don't hold here as
 * they were told there: who was appointed in a cell has no say over what others tell, and the top of its tree has something
 * above it. And of a member who goes from one cell to another only the one is heard that takes them in, if both are read.
 */
final class Suite {

    private static final String FOUNDED = "membership.organisation-founded.v1";
    private static final String STATUS_CHANGED = "membership.member-status-changed.v1";
    private static final String APPOINTMENTS = "membership.appointment-";
    private static final String PARENT = "parentId";

    private final Optional<String> cell;
    private final @Nullable UUID under;
    private final List<String> services;
    private final EventSettings settings;

    private Suite(Optional<String> cell, @Nullable UUID under, List<String> services, EventSettings settings) {
        this.cell = cell;
        this.under = under;
        this.services = services;
        this.settings = settings;
    }

    /** The one to which this service belongs. */
    static Suite own(List<String> services, EventSettings settings) {
        return new Suite(settings.cell(), null, services, settings);
    }

    /** @param under what is above the top of its tree */
    static Suite of(String cell, UUID under, List<String> services, EventSettings settings) {
        return new Suite(Optional.of(cell), under, services, settings);
    }

    boolean isOwn() {
        return under == null;
    }

    /** The names by which its services are known here. */
    List<String> sources() {
        return services.stream().map(this::sourceOf).toList();
    }

    String sourceOf(String service) {
        return isOwn() ? service : cell.orElseThrow() + "." + service;
    }

    String topicOf(String service) {
        return settings.topicOf(cell, service);
    }

    /** The topics of its facts. */
    List<String> topics() {
        return services.stream().map(this::topicOf).toList();
    }

    /** These, and those of the heartbeats. */
    List<String> allTopics() {
        return Stream.concat(topics().stream(), services.stream().map(service -> settings.outboxTopicOf(cell, service)))
                .toList();
    }

    /** Whether an event of that name counts here at all. */
    boolean isHeard(String name) {
        return isOwn() || !name.startsWith(APPOINTMENTS);
    }

    /** What it told, as it holds here. */
    List<ReceivedEvent> asHeardHere(List<ReceivedEvent> events) {
        if (settings.cells().isEmpty()) {
            return events;
        }
        return events.stream()
                .filter(event -> !isToldByTheOtherSide(event))
                .map(this::underTheTop)
                .toList();
    }

    /** Whether it tells of somebody who went to a cell that is read here. */
    private boolean isToldByTheOtherSide(ReceivedEvent event) {
        if (!event.name().equals(STATUS_CHANGED)) {
            return false;
        }
        Optional<String> to = event.optionalText("toCell");
        return to.isPresent()
                && (to.equals(settings.cell())
                        || settings.cells().orElse(List.of()).stream()
                                .anyMatch(cell -> cell.name().equals(to.get())));
    }

    private ReceivedEvent underTheTop(ReceivedEvent event) {
        if (isOwn() || !event.name().equals(FOUNDED) || event.data().hasNonNull(PARENT)) {
            return event;
        }
        ObjectNode data = event.data().deepCopy();
        data.put(PARENT, under.toString());
        return new ReceivedEvent(event.id(), event.name(), event.aggregateId(), event.version(), event.time(), data);
    }
}
