package org.guildhall.contest.recognition.award;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "授予对象：个人、集体 · a member or an organisation")
enum HonourHolder {
    MEMBER,
    ORGANISATION
}
