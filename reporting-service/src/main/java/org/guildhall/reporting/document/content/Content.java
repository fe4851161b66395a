package org.guildhall.reporting.document.content;

import java.util.List;
import java.util.Locale;
import org.guildhall.reporting.document.register.DocumentFacts;

/**
 * What a document says.
 *
 * @param title as people who ordered it call it, which stands in no register
 * @param queries what was asked for the figures, as JSON
 */
public record Content(DocumentFacts facts, String title, Locale locale, List<Block> blocks, List<String> queries) {

    public Words words() {
        return Words.of(locale);
    }
}
