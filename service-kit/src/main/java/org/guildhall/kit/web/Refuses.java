package org.guildhall.kit.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells of a route what its form doesn't: with which statuses it refuses, such as 409 of a reading that depends on the state of
 * what is read. What follows from method, parameters and access rule is documented without it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {

    int[] value();
}
