package org.guildhall.reporting.statistics.talent;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member whom the figures of talents count: ids and codes, nothing personal. */
@Schema(name = "TalentFact", description = "人才库的一名会员：仅编号与代码 · a member as counted: ids and codes")
record TalentFact(
        UUID memberId, UUID organisationId, String trade, String level, String industry, LocalDate joinedOn) {}
