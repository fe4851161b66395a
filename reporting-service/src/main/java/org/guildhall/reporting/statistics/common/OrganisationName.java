package org.guildhall.reporting.statistics.common;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation, as it is called today. */
@Schema(name = "OrganisationName", description = "组织及其现名 · an organisation as it is called today")
public record OrganisationName(UUID id, String name, String level) {}
