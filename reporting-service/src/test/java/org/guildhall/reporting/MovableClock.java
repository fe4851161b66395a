package org.guildhall.reporting;

import jakarta.inject.Singleton;
import org.guildhall.kit.testing.ShiftedClock;

/** The service's clock in tests. */
@Singleton
public class MovableClock extends ShiftedClock {}
