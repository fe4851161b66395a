package org.guildhall.membership.hearing;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.inbox.EventConsumers;
import org.guildhall.kit.events.inbox.EventHandler;
import org.guildhall.kit.events.inbox.Subscription;

/**
 * The one consumer of this service, as there can be one on a schema. Each feature that is an {@link EventHandler} gets what
 * concerns it, all in one transaction. This service's own events are among them: what decides needn't know who hears of it.
 */
@ApplicationScoped
class Hearing {

    private final List<EventHandler> features;

    Hearing(@All List<EventHandler> features) {
        this.features = features;
    }

    void listen(@Observes StartupEvent started, EventConsumers consumers, EventSettings settings) {
        List<String> topics = List.of(settings.topicOf("contest"), settings.topic());
        consumers.start(new Subscription("membership", topics, Optional.empty(), Everybody.of(features)));
    }

    private record Everybody(List<EventHandler> features, Set<String> hears) implements EventHandler {

        static Everybody of(List<EventHandler> features) {
            Set<String> heard = features.stream()
                    .flatMap(feature -> feature.hears().stream())
                    .collect(Collectors.toUnmodifiableSet());
            return new Everybody(features, heard);
        }

        @Override
        public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
            for (EventHandler feature : features) {
                List<ReceivedEvent> concerning = events.stream()
                        .filter(event -> feature.hears().contains(event.name()))
                        .toList();
                if (!concerning.isEmpty()) {
                    feature.apply(connection, concerning);
                }
            }
        }
    }
}
