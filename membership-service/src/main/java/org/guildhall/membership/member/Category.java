package org.guildhall.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The worker categories (职工类别), version 2026. A person can be in several. */
@Schema(description = "职工类别 · worker category")
public enum Category {
    INDUSTRIAL_WORKER,
    GOVERNMENT_STAFF,
    INSTITUTION_STAFF,
    MIGRANT_WORKER,
    NEW_EMPLOYMENT,
    COURIER,
    DELIVERY_RIDER,
    RIDE_HAILING_DRIVER,
    TRUCK_DRIVER,
    CARER,
    DOMESTIC_WORKER,
    SHOP_STAFF,
    ESTATE_AGENT,
    GUARD,
    OTHER
}
