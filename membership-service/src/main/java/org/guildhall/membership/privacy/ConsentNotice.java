package org.guildhall.membership.privacy;

import java.time.LocalDate;
import org.guildhall.kit.code.CodeList.Titles;
import org.jspecify.annotations.Nullable;

/**
 * A version of a privacy notice (隐私告知): what its reader consents to. Its text never changes; another text is another version.
 *
 * @param validUntil the last day on which one may consent to it; null while it goes on
 * @param onWithdrawal what follows when consent is withdrawn
 */
public record ConsentNotice(
        String version,
        ConsentPurpose purpose,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Titles text,
        Titles onWithdrawal) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
