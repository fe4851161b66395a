/** What timed jobs of any feature have in common: how it is told that one of them failed. */
@NullMarked
package org.guildhall.kit.job;

import org.jspecify.annotations.NullMarked;
