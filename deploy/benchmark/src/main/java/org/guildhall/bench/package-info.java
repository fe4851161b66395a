/** The command behind {@code deploy/bench}, and what a benchmark is, is given and tells. */
@NullMarked
package org.guildhall.bench;

import org.jspecify.annotations.NullMarked;
