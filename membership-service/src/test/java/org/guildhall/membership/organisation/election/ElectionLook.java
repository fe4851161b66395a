package org.guildhall.membership.organisation.election;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests look for elections without waiting for the hour. */
@ApplicationScoped
public class ElectionLook {

    private final ElectionWatch watch;

    ElectionLook(ElectionWatch watch) {
        this.watch = watch;
    }

    public void look() {
        watch.tellDue();
    }
}
