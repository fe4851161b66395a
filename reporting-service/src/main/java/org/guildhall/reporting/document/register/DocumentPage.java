package org.guildhall.reporting.document.register;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.web.InlineAsset;
import org.guildhall.kit.web.WantedLanguage;

/** Writes what is on record of a document as a page, which brings its style along and can do nothing else. */
@ApplicationScoped
class DocumentPage {

    private final InlineAsset style = InlineAsset.of(DocumentPage.class, "/document/page.css");
    private final Template template;
    private final ProblemTexts texts;

    DocumentPage(@Location("document/page.html") Template template, ProblemTexts texts) {
        this.template = template;
        this.texts = texts;
    }

    /** A page and its language. */
    record Written(String html, Locale locale) {}

    Written of(IssuedDocument document, WantedLanguage wanted) {
        Locale locale = wanted.choose(texts);
        String html = template.data("document", document)
                .data("zh", !locale.getLanguage().equals("en"))
                .data("lang", locale.toLanguageTag())
                .data("asOf", Imprint.told(document.asOf()))
                .data("issuedAt", Imprint.told(document.issuedAt()))
                .data("style", style.text())
                .render();
        return new Written(html, locale);
    }

    /** The {@code Content-Security-Policy} it is served with. */
    String policy() {
        return "default-src 'none'; style-src " + style.source()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
