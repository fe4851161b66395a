package org.guildhall.contest.recognition.award;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "HonourType", description = "荣誉类型 · a kind of honour")
record HonourTypeView(UUID id, UUID organisationId, String code, String title, HonourLevel level, HonourHolder holder) {

    static HonourTypeView of(HonourType type) {
        return new HonourTypeView(
                type.id(), type.organisationId(), type.code(), type.title(), type.level(), type.holder());
    }
}
