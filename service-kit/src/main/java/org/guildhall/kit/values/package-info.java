/** What comes in from outside, held to its form and range before anything is done with it: JSON, path and query alike. */
@NullMarked
package org.guildhall.kit.values;

import org.jspecify.annotations.NullMarked;
