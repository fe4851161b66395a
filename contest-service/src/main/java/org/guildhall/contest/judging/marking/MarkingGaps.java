package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the marking of a stage lacks, by the blind codes of entries still in the contest. In a transaction. */
@ApplicationScoped
public class MarkingGaps {

    private final SheetRepository sheets;

    MarkingGaps(SheetRepository sheets) {
        this.sheets = sheets;
    }

    /** The entries with sheets that their judges haven't signed. */
    public List<String> openSheets(UUID stage) {
        return sheets.codesWithOpenSheets(stage);
    }

    /** The entries with fewer sheets that count than they need. */
    public List<String> tooFewSheets(UUID stage, int needed) {
        return sheets.codesWithFewerSheets(stage, needed);
    }

    /** The entries with differences nobody has settled. */
    public List<String> openModerations(UUID stage) {
        return sheets.codesWithOpenModerations(stage);
    }
}
