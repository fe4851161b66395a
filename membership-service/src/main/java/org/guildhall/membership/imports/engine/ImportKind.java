package org.guildhall.membership.imports.engine;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.authority.Position;

/** What can be imported. */
@Schema(description = "导入内容：会员、用人单位、工会 · what is imported")
public enum ImportKind {
    MEMBERS(Position.ENROLMENT_OFFICER),
    EMPLOYERS(Position.ENROLMENT_OFFICER),
    ORGANISATIONS(Position.ADMINISTRATOR);

    private final Position position;

    ImportKind(Position position) {
        this.position = position;
    }

    /** Whoever may import it, over the organisation concerned. */
    Position position() {
        return position;
    }
}
