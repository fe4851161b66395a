package org.guildhall.contest.recognition.promotion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "建议状态：待批准、已批准、不予批准 · proposed, granted or declined")
public enum ProposalState {
    PROPOSED,
    GRANTED,
    DECLINED
}
