package org.guildhall.bench;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much to measure, and of which checkout.
 *
 * @param repository the root of the checkout, with built jars
 * @param rounds how often each thing is measured
 * @param phase how long one measurement takes
 * @param members how many members the federation has where its size matters
 */
public record Scale(Path repository, int rounds, Duration phase, int members) {}
