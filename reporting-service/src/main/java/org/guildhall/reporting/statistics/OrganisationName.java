package org.guildhall.reporting.statistics;

import java.util.UUID;

/** An organisation, as it is called today. */
record OrganisationName(UUID id, String name, String level) {}
