package org.guildhall.kit.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.http.HttpServerOptions;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

/** Health may be asked before there is anybody to call: the port of it opens first. */
class WarmUpTest {

    /** With nothing to do it needs nobody. */
    private final WarmUp off =
            new WarmUp(SettingsCheck.read(WarmUpSettings.class, Map.of()), List.of(), null, null, null);

    @Test
    void isNotReadyBeforeThePortIsOpenEvenWithNothingToWarmUp() {
        assertThat(off.isDone()).isFalse();
        off.begin(new HttpServerStart(new HttpServerOptions()));
        assertThat(off.isDone()).isTrue();
    }

    @Test
    void isReadyOnceThePortIsOpenWhereThereIsOnlyTls() {
        off.begin(new HttpsServerStart(new HttpServerOptions()));
        assertThat(off.isDone()).isTrue();
    }
}
