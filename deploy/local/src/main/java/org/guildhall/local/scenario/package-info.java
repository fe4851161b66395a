/** Scenarios: files of what happens, played through the public APIs and compared with what reporting shows. */
@NullMarked
package org.guildhall.local.scenario;

import org.jspecify.annotations.NullMarked;
