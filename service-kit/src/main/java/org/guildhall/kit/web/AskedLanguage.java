package org.guildhall.kit.web;

import jakarta.ws.rs.HeaderParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guildhall.kit.problem.ProblemTexts;
import org.jspecify.annotations.Nullable;

/** The language an answer is wanted in: a {@code @BeanParam} of routes whose answers have words in them. */
public record AskedLanguage(
        @Parameter(description = "语言，默认中文 · language, Chinese by default") @HeaderParam("Accept-Language") @Nullable String accepted) {

    public Locale choose(ProblemTexts texts) {
        return texts.choose(accepted);
    }
}
