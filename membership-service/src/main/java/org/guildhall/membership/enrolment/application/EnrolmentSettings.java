package org.guildhall.membership.enrolment.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.guildhall.kit.events.batch.BatchSize;

/** The one home of the {@code guildhall.enrolment.*} settings. */
@ConfigMapping(prefix = "guildhall.enrolment")
public interface EnrolmentSettings {

    /**
     * Keys of 256 bits in Base64, comma-separated: the first one signs receipts, and those of the others are found, too. A new one
     * comes behind first, then in front. A secret, without default.
     */
    String receiptKey();

    /** The version of the privacy notice an applicant must have accepted: one of {@code consent/notices.json}. */
    @WithDefault("2026-01")
    String noticeVersion();

    /** How many joins may wait to be written; more are answered with 503 and a time to come back. */
    @WithDefault("4096")
    int queueCapacity();

    /** How many joins are written in one transaction at most. */
    @WithDefault("256")
    int batchSize();

    default BatchSize size() {
        return new BatchSize(queueCapacity(), batchSize());
    }
}
