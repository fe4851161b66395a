package org.guildhall.contest.survey;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "答卷已收到 · the answers have been counted")
record ResponseReceipt(UUID surveyId, boolean counted) {}
