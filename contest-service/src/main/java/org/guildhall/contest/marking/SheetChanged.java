package org.guildhall.contest.marking;

import java.util.UUID;

/**
 * A mark sheet, or how a criterion is moderated, was changed in the transaction under way; boards are computed anew once it
 * is committed.
 */
public record SheetChanged(UUID contestId, UUID projectId, UUID stageId, UUID participationId) {}
