package org.guildhall.contest.recognition.promotion;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "一并批准的建议 · proposals granted together")
record GrantedList(List<PromotionProposalView> items) {}
