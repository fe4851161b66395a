package org.guildhall.membership.privacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody may consent to have their data used for. */
@Schema(
        description =
                "处理目的：管理会籍（入会所必需）、工会宣传（自愿） · to be a member, which takes it; the union's publicity, which is optional")
public enum ConsentPurpose {
    MEMBERSHIP,
    PUBLICITY;

    /** Whether nobody can be a member without it. */
    public boolean isNeeded() {
        return this == MEMBERSHIP;
    }
}
