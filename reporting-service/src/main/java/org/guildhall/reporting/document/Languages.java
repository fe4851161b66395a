package org.guildhall.reporting.document;

import java.util.Locale;
import org.guildhall.reporting.job.JobRun;
import org.jspecify.annotations.Nullable;

/** In which language a document is written. */
final class Languages {

    private Languages() {}

    /** The one that was ordered, else that of whoever it is for. */
    static Locale of(@Nullable String ordered, JobRun run) {
        String language = ordered == null ? run.language().getLanguage() : ordered;
        return language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
