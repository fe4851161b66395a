package org.guildhall.kit.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/**
 * How many public calls are answered; the one home of the {@code guildhall.limits.*} settings. What nobody used up gathers up to
 * the burst. By default a hall of 2,000 phones behind one address can open the form, join and look at their receipts within
 * minutes. Each instance counts by itself.
 */
@ConfigMapping(prefix = "guildhall.limits")
public interface LimitSettings {

    /** Whether this service counts at all; a gateway may do it instead. */
    @WithDefault("true")
    boolean enabled();

    /** Calls that only read, from one source, a second. */
    @WithDefault("200")
    int sourceReads();

    @WithDefault("12000")
    int sourceReadBurst();

    /** Calls that change something, from one source, a second. */
    @WithDefault("25")
    int sourceWrites();

    @WithDefault("3000")
    int sourceWriteBurst();

    /** Calls that only read, from everywhere, a second. */
    @WithDefault("10000")
    int reads();

    @WithDefault("40000")
    int readBurst();

    /** Calls that change something, from everywhere, a second. */
    @WithDefault("3000")
    int writes();

    @WithDefault("12000")
    int writeBurst();

    /** How many sources are remembered at a time. */
    @WithDefault("50000")
    int sources();

    /** The header in which the proxies in front tell whom they speak for, such as {@code X-Forwarded-For}; by default none. */
    Optional<String> addressHeader();

    /** The networks of these proxies, such as {@code 10.0.0.0/8}; the header of others is not believed. */
    Optional<List<String>> trustedProxies();
}
