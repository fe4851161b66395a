/** Publishing results, making them final, and reading them with their proofs; knows whatever may stand against that. */
@NullMarked
package org.guildhall.contest.outcome.publication;

import org.jspecify.annotations.NullMarked;
