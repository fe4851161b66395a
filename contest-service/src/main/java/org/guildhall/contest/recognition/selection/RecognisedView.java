package org.guildhall.contest.recognition.selection;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RecognisedNomination", description = "已直接认定的申报 · a nomination recognised directly")
record RecognisedView(UUID entryId, RecognitionRuleView rule) {}
