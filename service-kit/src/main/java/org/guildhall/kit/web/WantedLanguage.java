package org.guildhall.kit.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guildhall.kit.problem.ProblemTexts;
import org.jspecify.annotations.Nullable;

/** The language a page is wanted in: a {@code @BeanParam} of every page. */
public record WantedLanguage(
        @Parameter(description = "语言，优先于 Accept-Language · language, before Accept-Language")
        @QueryParam("lang")
        @Nullable String lang,

        @Parameter(description = "语言，默认中文 · language, Chinese by default") @HeaderParam("Accept-Language") @Nullable String accepted) {

    /** The language to answer in. */
    public Locale choose(ProblemTexts texts) {
        return texts.choose(lang == null ? accepted : lang);
    }
}
