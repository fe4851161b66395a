package org.guildhall.contest.judging.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;

/** Lets judges say that they must not mark an entry, which they know by its blind code only. */
@ApplicationScoped
public class SelfRecusal {

    private final PanelService panel;

    SelfRecusal(PanelService panel) {
        this.panel = panel;
    }

    /** Declares the relation in the transaction under way, which holds the contest's lock. */
    public void declare(Contest contest, Judge judge, UUID entry, String reason) {
        panel.declare(contest, judge, new NewRecusal(entry, null, reason));
    }
}
