package org.guildhall.kit.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSettingsTest {

    @Test
    void needsTheNamesAndHasADefaultForTheRest() {
        EventSettings settings = SettingsCheck.read(
                EventSettings.class,
                Map.of(
                        "events.namespace", "hall",
                        "events.type-prefix", "org.hall.",
                        "events.service", "things",
                        "quarkus.http.port", "8080"));
        assertThat(settings.topic()).isEqualTo("hall.things.v1");
        assertThat(settings.outboxTopic()).isEqualTo("hall.things.v1.outbox");
        assertThat(settings.topicOf("others")).isEqualTo("hall.others.v1");
        assertThat(settings.cell()).isEmpty();
        assertThat(settings.cells()).isEmpty();
        assertThat(settings.group("things")).isEqualTo("hall.things");
        assertThat(settings.source()).isEqualTo(URI.create("/hall/things"));
        assertThat(settings.publicUrl()).isEqualTo(URI.create("http://localhost:8080/"));
        assertThat(settings.addressOf("/schemas")).isEqualTo(URI.create("http://localhost:8080/schemas"));
        assertThat(settings.partitions()).isEqualTo(6);
        assertThat(settings.replicas()).isEqualTo((short) 1);
        assertThat(settings.retention()).isEmpty();
        assertThat(settings.brokers()).isEmpty();
        assertThat(settings.relayBatch()).isEqualTo(2_000);
        assertThat(settings.relayPoll()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.relayPause()).isEqualTo(Duration.ofMillis(50));
        assertThat(settings.heartbeat()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.consumerBatch()).isEqualTo(2_000);
        assertThat(settings.sessionTimeout()).isEqualTo(Duration.ofSeconds(6));
        assertThat(settings.retryDelay()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hall.example", "https://hall.example/", "https://hall.example//"})
    void putsItsNameBehindTheAddressOfTheSuite(String suite) {
        EventSettings settings = SettingsCheck.read(
                EventSettings.class,
                Map.of(
                        "events.namespace", "hall",
                        "events.type-prefix", "org.hall.",
                        "events.service", "things",
                        "events.public-url", suite + "/things"));
        assertThat(settings.addressOf("/schemas")).isEqualTo(URI.create("https://hall.example/things/schemas"));
        assertThat(settings.addressOf("others", "/asyncapi"))
                .isEqualTo(URI.create("https://hall.example/others/asyncapi"));
    }

    @Test
    void putsTheCellBeforeWhateverOthersMeetInABroker() {
        EventSettings settings = ofCells("js", "sx");
        assertThat(settings.topic()).isEqualTo("js.hall.things.v1");
        assertThat(settings.outboxTopicOf("others")).isEqualTo("js.hall.others.v1.outbox");
        assertThat(settings.topicOf(Optional.empty(), "others")).isEqualTo("hall.others.v1");
        assertThat(settings.outboxTopicOf(Optional.of("sx"), "others")).isEqualTo("sx.hall.others.v1.outbox");
        assertThat(settings.group("things")).isEqualTo("js.hall.things");
        assertThat(settings.source()).isEqualTo(URI.create("/js/hall/things"));
    }

    @Test
    void knowsWhereTheTopicsOfEachCellAre() {
        EventSettings settings = ofCells("js", "sx, gd@one.example:9092;two.example:9092");
        assertThat(settings.readingOf("gd.hall.things.v1"))
                .isEqualTo(Map.of("bootstrap.servers", "one.example:9092,two.example:9092"));
        assertThat(settings.readingOf("sx.hall.things.v1")).isEmpty();
        assertThat(settings.readingOf("js.hall.things.v1")).isEmpty();
        assertThat(settings.readingOf("gdx.hall.things.v1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JS", "j.s", "js@", "@one:9092", "js@one:9092@two:9092", "1s"})
    void refusesWhatIsNoCell(String wrong) {
        assertThatThrownBy(() -> ofCells("sx", wrong))
                .hasMessageContaining("events.cells with the config value \"" + wrong + "\"");
    }

    private static EventSettings ofCells(String own, String others) {
        return SettingsCheck.read(
                EventSettings.class,
                Map.of(
                        "events.namespace", "hall",
                        "events.type-prefix", "org.hall.",
                        "events.service", "things",
                        "events.public-url", "https://hall.example/",
                        "events.cell", own,
                        "events.cells", others));
    }

    @Test
    void readsEveryProperty() {
        EventSettings settings = SettingsCheck.readAll(
                EventSettings.class,
                Map.ofEntries(
                        Map.entry("events.namespace", "hall"),
                        Map.entry("events.type-prefix", "org.hall."),
                        Map.entry("events.service", "things"),
                        Map.entry("events.public-url", "https://hall.example/"),
                        Map.entry("events.cell", "js"),
                        Map.entry("events.cells", "sx,gd@one.example:9092"),
                        Map.entry("events.partitions", "12"),
                        Map.entry("events.replicas", "3"),
                        Map.entry("events.retention", "400d"),
                        Map.entry("events.brokers", "one.example:9092,two.example:9092"),
                        Map.entry("events.relay-batch", "10"),
                        Map.entry("events.relay-poll", "2s"),
                        Map.entry("events.relay-pause", "1ms"),
                        Map.entry("events.heartbeat", "5s"),
                        Map.entry("events.consumer-batch", "20"),
                        Map.entry("events.session-timeout", "9s"),
                        Map.entry("events.retry-delay", "3s")));
        assertThat(settings.typePrefix()).isEqualTo("org.hall.");
        assertThat(settings.publicUrl()).isEqualTo(URI.create("https://hall.example/"));
        assertThat(settings.cell()).hasValue("js");
        assertThat(settings.cells())
                .hasValue(List.of(
                        new OtherCell("sx", Optional.empty()), new OtherCell("gd", Optional.of("one.example:9092"))));
        assertThat(settings.partitions()).isEqualTo(12);
        assertThat(settings.replicas()).isEqualTo((short) 3);
        assertThat(settings.retention()).hasValue(Duration.ofDays(400));
        assertThat(settings.brokers()).hasValue(List.of("one.example:9092", "two.example:9092"));
        assertThat(settings.relayBatch()).isEqualTo(10);
        assertThat(settings.relayPoll()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.relayPause()).isEqualTo(Duration.ofMillis(1));
        assertThat(settings.heartbeat()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.consumerBatch()).isEqualTo(20);
        assertThat(settings.sessionTimeout()).isEqualTo(Duration.ofSeconds(9));
        assertThat(settings.retryDelay()).isEqualTo(Duration.ofSeconds(3));
    }
}
