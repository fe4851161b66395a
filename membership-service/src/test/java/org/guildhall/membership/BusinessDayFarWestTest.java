package org.guildhall.membership;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.guildhall.kit.testing.JvmZone;
import org.guildhall.kit.testing.TestStack;

@QuarkusTest
@WithTestResource(TestStack.class)
@TestProfile(JvmZone.FarWest.class)
class BusinessDayFarWestTest extends BusinessDayTest {}
