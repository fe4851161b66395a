package org.guildhall.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Education completed, low to high. */
@Schema(description = "学历：小学、初中、高中、大专、本科、硕士、博士 · education completed")
public enum Education {
    PRIMARY,
    JUNIOR_SECONDARY,
    SENIOR_SECONDARY,
    ASSOCIATE,
    BACHELOR,
    MASTER,
    DOCTOR
}
