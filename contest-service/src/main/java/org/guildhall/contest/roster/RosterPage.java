package org.guildhall.contest.roster;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.guildhall.contest.roster.RosterPrinting.Printed;
import org.guildhall.kit.web.InlineAsset;

/** Writes a list as a page to print, which brings its style along and can do nothing else. */
@ApplicationScoped
class RosterPage {

    private final InlineAsset style = InlineAsset.of(RosterPage.class, "/roster/page.css");
    private final Template template;

    RosterPage(@Location("roster/list.html") Template template) {
        this.template = template;
    }

    String of(Printed list, Locale locale) {
        return template.data("list", list)
                .data("lang", locale.toLanguageTag())
                .data("style", style.text())
                .render();
    }

    /** The {@code Content-Security-Policy} it is served with. */
    String policy() {
        return "default-src 'none'; style-src " + style.source()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
