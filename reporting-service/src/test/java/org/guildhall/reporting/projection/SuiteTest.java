package org.guildhall.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

/** Whose events are counted, and as what. */
class SuiteTest {

    private static final UUID NATIONAL = UUID.fromString("01a1fddf-908f-7a4f-8ce2-bbc1676d346c");
    private static final UUID PROVINCE = UUID.fromString("01a1fddf-908f-7a4f-8ce2-bbc1676d346d");
    private static final UUID CITY = UUID.fromString("01a1fddf-908f-7a4f-8ce2-bbc1676d346e");

    private static Suites suites(Map<String, String> cells, Map<String, String> events) {
        Map<String, String> all = new HashMap<>(Map.of(
                "events.namespace", "guildhall",
                "events.type-prefix", "org.guildhall.",
                "events.service", "reporting",
                "events.public-url", "http://localhost/reporting"));
        all.putAll(events);
        return new Suites(SettingsCheck.read(SuiteSettings.class, cells), SettingsCheck.read(EventSettings.class, all));
    }

    private static Suites national() {
        return suites(Map.of("guildhall.cells.under", NATIONAL.toString()), Map.of("events.cells", "js,sx@far:9092"));
    }

    private static ReceivedEvent founding(UUID organisation, UUID parent) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("organisationId", organisation.toString());
        data.put("parentId", parent == null ? null : parent.toString());
        return new ReceivedEvent("id", "membership.organisation-founded.v1", organisation, 1, Instant.EPOCH, data);
    }

    @Test
    void readsEverySetting() {
        SuiteSettings settings = SettingsCheck.readAll(
                SuiteSettings.class,
                Map.of("guildhall.cells.under", NATIONAL.toString(), "guildhall.cells.services", "membership"));
        assertThat(settings.under()).hasValue(NATIONAL);
        assertThat(settings.services()).containsExactly("membership");
        assertThat(SettingsCheck.read(SuiteSettings.class, Map.of()).under()).isEmpty();
    }

    @Test
    void countsItsOwnSuiteAloneUnlessOthersAreSet() {
        Suites alone = suites(Map.of(), Map.of());
        assertThat(alone.all()).hasSize(1);
        assertThat(alone.sources()).containsExactly("membership", "contest");
        assertThat(alone.own().allTopics())
                .containsExactly(
                        "guildhall.membership.v1",
                        "guildhall.contest.v1",
                        "guildhall.membership.v1.outbox",
                        "guildhall.contest.v1.outbox");
        List<ReceivedEvent> told = List.of(founding(PROVINCE, null));
        assertThat(alone.own().asHeardHere(told)).isSameAs(told);
        assertThat(alone.own().isHeard("membership.appointment-made.v1")).isTrue();
    }

    @Test
    void knowsTheServicesOfEachCellByAName() {
        assertThat(national().sources())
                .containsExactly("membership", "contest", "js.membership", "js.contest", "sx.membership", "sx.contest");
        assertThat(national().topics()).contains("guildhall.membership.v1", "sx.guildhall.contest.v1");
        assertThat(national().all().get(1).allTopics())
                .containsExactly(
                        "js.guildhall.membership.v1",
                        "js.guildhall.contest.v1",
                        "js.guildhall.membership.v1.outbox",
                        "js.guildhall.contest.v1.outbox");
    }

    /** The service of a cell reads the topics that have the cell's name, and knows its own by theirs. */
    @Test
    void ofACellReadsTheTopicsOfTheCell() {
        Suites ofCell = suites(Map.of("guildhall.cells.services", "membership"), Map.of("events.cell", "js"));
        assertThat(ofCell.sources()).containsExactly("membership");
        assertThat(ofCell.topics()).containsExactly("js.guildhall.membership.v1");
        assertThat(ofCell.own().isOwn()).isTrue();
    }

    @Test
    void putsTheTopOfAnotherCellUnderWhatIsAboveAllOfThem() {
        Suite cell = national().all().get(2);
        List<ReceivedEvent> heard = cell.asHeardHere(List.of(founding(PROVINCE, null), founding(CITY, PROVINCE)));
        assertThat(heard).extracting(event -> event.uuid("parentId")).containsExactly(NATIONAL, PROVINCE);
        assertThat(heard).extracting(event -> event.uuid("organisationId")).containsExactly(PROVINCE, CITY);
        assertThat(national()
                        .own()
                        .asHeardHere(List.of(founding(NATIONAL, null)))
                        .get(0)
                        .optionalUuid("parentId"))
                .isEmpty();
    }

    @Test
    void takesNoAuthorityFromAnotherCell() {
        Suite cell = national().all().get(1);
        assertThat(cell.isHeard("membership.appointment-made.v1")).isFalse();
        assertThat(cell.isHeard("membership.appointment-ended.v1")).isFalse();
        assertThat(cell.isHeard("membership.member-joined.v1")).isTrue();
    }

    @Test
    void readsNoOtherCellWithoutKnowingWhatIsAboveIt() {
        assertThatThrownBy(() -> suites(Map.of(), Map.of("events.cells", "js")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("guildhall.cells.under");
    }
}
