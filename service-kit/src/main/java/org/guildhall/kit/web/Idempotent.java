package org.guildhall.kit.web;

import jakarta.interceptor.InterceptorBinding;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a blocking, creating POST which honours the {@code Idempotency-Key} header: the same caller sending the same request
 * with the same key within 24 hours gets the first answer again instead of a second creation. The answer is stored as it was
 * sent, so it must show personal data only masked.
 *
 * <p>With a key, the method runs in a transaction that its services join, and its answer is stored in it: wherever the process
 * dies, a retry finds both or neither. What must commit by itself suspends that transaction ({@code NOT_SUPPORTED},
 * {@code REQUIRES_NEW}, another thread) and then has to refuse a second time by its own trace.
 */
@NameBinding
@InterceptorBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
