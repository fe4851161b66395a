package org.guildhall.contest.common.name;

import java.util.UUID;

/**
 * What membership tells an officer of a member on a list.
 *
 * @param documentNumber masked
 * @param mobile masked
 * @param organisation the name of the member's union
 */
public record KnownName(UUID memberId, String name, String documentNumber, String mobile, String organisation) {

    /** A name never appears in a log by accident. */
    @Override
    public String toString() {
        return "KnownName[masked]";
    }
}
