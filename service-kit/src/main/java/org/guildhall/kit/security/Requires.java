package org.guildhall.kit.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.guildhall.kit.authority.Position;

/** Only holders of one of these positions, somewhere, may call this route; an administrator always may. Which objects they may touch is for the query to decide, see {@link Caller#scope}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {
    Position[] value();
}
