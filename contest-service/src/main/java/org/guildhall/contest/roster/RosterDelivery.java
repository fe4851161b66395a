package org.guildhall.contest.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.web.WantedLanguage;
import org.jspecify.annotations.Nullable;

/** Lists as they go out: as data, as a sheet or as a page; each as {@link RosterService#draw}. */
@ApplicationScoped
class RosterDelivery {

    private final RosterService service;
    private final RosterPrinting printing;
    private final RosterPage page;
    private final ProblemTexts texts;

    RosterDelivery(RosterService service, RosterPrinting printing, RosterPage page, ProblemTexts texts) {
        this.service = service;
        this.printing = printing;
        this.page = page;
        this.texts = texts;
    }

    /** A page with the policy it is served with. */
    record Page(String text, Locale locale, String policy) {}

    Roster data(UUID contest, RosterKind kind, @Nullable UUID project) {
        return service.draw(contest, kind, project, "JSON");
    }

    StreamingOutput sheet(UUID contest, RosterKind kind, @Nullable UUID project, WantedLanguage wanted) {
        return RosterSheet.of(printing.of(service.draw(contest, kind, project, "XLSX"), wanted.choose(texts)));
    }

    Page page(UUID contest, RosterKind kind, @Nullable UUID project, WantedLanguage wanted) {
        Locale locale = wanted.choose(texts);
        String text = page.of(printing.of(service.draw(contest, kind, project, "PAGE"), locale), locale);
        return new Page(text, locale, page.policy());
    }
}
