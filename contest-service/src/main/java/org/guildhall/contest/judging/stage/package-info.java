/** Stages of projects and the blind codes under which entries take part in them; knows entries, not who judges. */
@NullMarked
package org.guildhall.contest.judging.stage;

import org.jspecify.annotations.NullMarked;
