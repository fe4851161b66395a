package org.guildhall.membership.archive;

import jakarta.inject.Singleton;

/** Seals what is over when a test wants it, and not only by the hour. */
@Singleton
public class SealingJob {

    private final ArchiveSealing sealing;

    SealingJob(ArchiveSealing sealing) {
        this.sealing = sealing;
    }

    public void run() {
        sealing.sealEnded();
    }
}
