package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.event.UnreadableEventException;
import org.guildhall.kit.events.inbox.EventHandler;
import org.junit.jupiter.api.Test;

/** What earlier releases told is read by each handler of this one: all that it hears, in a transaction that is undone. */
public abstract class HeardEventChecks {

    @Inject
    @All
    List<EventHandler> handlers;

    @Inject
    DataSource database;

    protected abstract GoldenEvents golden();

    @Test
    void readsWhatEveryReleaseTold() throws Exception {
        GoldenEvents golden = golden();
        assertThat(handlers).isNotEmpty();
        for (EventHandler handler : handlers) {
            List<ReceivedEvent> heard = golden.heard(handler.hears());
            assertThat(heard).extracting(ReceivedEvent::name).containsAll(handler.hears());
            apply(handler, heard);
        }
    }

    @Test
    void wouldFindWhatItCannotRead() {
        for (EventHandler handler : handlers) {
            ReceivedEvent told = golden().heard(handler.hears()).get(0);
            ReceivedEvent empty = new ReceivedEvent(
                    told.id(),
                    told.name(),
                    told.aggregateId(),
                    told.version(),
                    told.time(),
                    JsonNodeFactory.instance.objectNode());
            assertThatThrownBy(() -> apply(handler, List.of(empty)))
                    .as(told.name())
                    .isInstanceOf(UnreadableEventException.class);
        }
    }

    private void apply(EventHandler handler, List<ReceivedEvent> events) throws Exception {
        QuarkusTransaction.begin();
        try (Connection connection = database.getConnection()) {
            handler.apply(connection, events);
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
