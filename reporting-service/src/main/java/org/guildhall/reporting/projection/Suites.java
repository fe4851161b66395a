package org.guildhall.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.OtherCell;

/** The suites whose events are counted here: this service's own, and those of the cells that are set. */
@ApplicationScoped
class Suites {

    private final List<Suite> all;

    /** @throws IllegalStateException when other cells are read and nothing is said to be above them */
    Suites(SuiteSettings settings, EventSettings events) {
        List<Suite> suites = new ArrayList<>(List.of(Suite.own(settings.services(), events)));
        for (OtherCell cell : events.cells().orElse(List.of())) {
            UUID under = settings.under()
                    .orElseThrow(() -> new IllegalStateException(
                            "guildhall.cells.under has to say which organisation is above those of other cells"));
            suites.add(Suite.of(cell.name(), under, settings.services(), events));
        }
        this.all = List.copyOf(suites);
    }

    Suite own() {
        return all.get(0);
    }

    List<Suite> all() {
        return all;
    }

    /** The names by which services are known here, of all suites. */
    List<String> sources() {
        return all.stream().flatMap(suite -> suite.sources().stream()).toList();
    }

    /** The topics of all facts. */
    List<String> topics() {
        return all.stream().flatMap(suite -> suite.topics().stream()).toList();
    }

    /** These, and those of heartbeats. */
    List<String> allTopics() {
        return all.stream().flatMap(suite -> suite.allTopics().stream()).toList();
    }
}
