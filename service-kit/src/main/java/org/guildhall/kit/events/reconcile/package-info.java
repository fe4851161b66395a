/**
 * A database that was restored to an earlier point than its topic: how that is noticed, and how the two agree again.
 *
 * <p><b>What is true.</b> The restored database. It holds people's names, and the topic doesn't, so nothing could be made of the
 * topic instead. What the topic holds and the database doesn't know are <em>ghosts</em>: facts that were acknowledged and are
 * lost. They are listed, so that people can be asked to do again what they did.
 *
 * <p><b>How ghosts are found.</b> The relay writes down how far the topic holds what this database told
 * ({@code outbox_told}), in the statement that removes what it told from the outbox; so this goes back in time with the database.
 * A ghost lies beyond, and its id is neither in the outbox (told, and not removed yet) nor before (told twice). Clocks play no
 * part. The same look is taken before a relay tells and a consumer hears anything ({@link RestoreGuard}): a service that was
 * restored, or whose standby took over without the last commits, isn't ready until it was reconciled.
 *
 * <p><b>How the numbers go on.</b> The database counts versions from where it was restored to, so the topic would hold some of
 * them twice, and whoever heard the ghost would pass over the fact. So one number above all ghosts' ({@code sequence_base}) is
 * added to the version of whatever is told from then on, of every thing. Gaps in {@code ce_sequence} mean nothing, as ever.
 *
 * <p><b>What others are told.</b> Ghosts of a thing are the last that was told of it, so for each one fact is enough,
 * {@code facts-retracted}: what has a {@code ce_sequence} from {@code retractedFrom} up to below this fact's own never happened.
 * It is appended to the outbox in the transaction that writes down everything else, so a reconciliation happens whole or not at
 * all, and is told in its place: after the ghosts and before what is new. Facts that undo others one by one would need a counterpart of
 * each kind, and would leave traces in what is counted; leaving the ghosts out when everything is read anew is exact.
 *
 * <p><b>What they do.</b> Every inbox passes over what is retracted, whenever it reads it; if it had applied some of it, the handler
 * makes good: a copy is made anew from the facts of the thing that still hold, in the same transaction; a projection is rebuilt.
 * What somebody did because they had heard a ghost (an entry, a promotion, an entry in an archive) stands: it happened.
 */
@NullMarked
package org.guildhall.kit.events.reconcile;

import org.jspecify.annotations.NullMarked;
