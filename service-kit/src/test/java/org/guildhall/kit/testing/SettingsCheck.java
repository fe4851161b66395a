package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.common.utils.StringUtil;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a settings interface from given values alone: what its defaults are, and that each property reaches its method. */
public final class SettingsCheck {

    private SettingsCheck() {}

    /** The settings as they are when nothing but these values is told; a value that belongs nowhere is refused. */
    public static <S> S read(Class<S> settings, Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(values, "given", 100))
                .withMapping(settings)
                .build()
                .getConfigMapping(settings);
    }

    /** The same, after a check that the values tell every property of the interface and nothing else. */
    public static <S> S readAll(Class<S> settings, Map<String, String> values) {
        String prefix = settings.getAnnotation(ConfigMapping.class).prefix();
        String[] properties = Stream.of(settings.getDeclaredMethods())
                .filter(method -> !method.isDefault() && !method.isSynthetic())
                .map(Method::getName)
                .map(name -> prefix + "." + StringUtil.skewer(name))
                .toArray(String[]::new);
        assertThat(values).containsOnlyKeys(properties);
        return read(settings, values);
    }
}
