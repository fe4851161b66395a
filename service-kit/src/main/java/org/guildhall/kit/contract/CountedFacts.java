package org.guildhall.kit.contract;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.events.outbox.ToldFacts;

/** Has each fact that this service may tell counted from nought, once the service has started: the catalogue takes a moment. */
@ApplicationScoped
class CountedFacts {

    private final EventCatalogue catalogue;
    private final ToldFacts told;

    CountedFacts(EventCatalogue catalogue, ToldFacts told) {
        this.catalogue = catalogue;
        this.told = told;
    }

    @Scheduled(every = "24h", delayed = "5s")
    void expect() {
        catalogue.facts().forEach(name -> told.expect(name.substring(0, name.lastIndexOf('.'))));
    }
}
