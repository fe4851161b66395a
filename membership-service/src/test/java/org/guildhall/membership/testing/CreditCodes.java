package org.guildhall.membership.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.guildhall.membership.organisation.CreditCode;

/** Credit codes of employers (GB 32100) that nobody has; no two are the same. */
public final class CreditCodes {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private CreditCodes() {}

    public static String next() {
        String body = "91110108MA%07d".formatted(NEXT.incrementAndGet());
        return Stream.of("0123456789ABCDEFGHJKLMNPQRTUWXY".split(""))
                .map(check -> body + check)
                .filter(CreditCode::isValid)
                .findFirst()
                .orElseThrow();
    }
}
