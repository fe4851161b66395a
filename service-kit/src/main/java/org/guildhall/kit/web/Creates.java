package org.guildhall.kit.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a route that makes something: what it answers is told with 201 instead of 200. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Creates {

    /**
     * The address of what was made, such as {@code /contests/{id}}, for {@code Location}: the answer is {@link Identified} and
     * gives the id. Empty where the new thing has no address of its own.
     */
    String value() default "";
}
