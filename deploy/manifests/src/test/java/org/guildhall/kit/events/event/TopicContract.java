package org.guildhall.kit.events.event;

import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/** How the services would make their topics, by their own code and with the settings that they get. */
public final class TopicContract {
    private TopicContract() {}

    public static NewTopic describe(Map<String, String> environment, String topic) {
        EventSettings settings = (EventSettings) Proxy.newProxyInstance(
                EventSettings.class.getClassLoader(),
                new Class<?>[] {EventSettings.class},
                (proxy, method, arguments) -> valueOf(method, environment));
        return new Topics(null, settings, null).describe(topic);
    }

    /** What is in the environment, else the default. */
    private static Object valueOf(Method method, Map<String, String> environment) {
        String name = "EVENTS_" + method.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        Optional<String> value = Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(method.getAnnotation(WithDefault.class))
                        .map(WithDefault::value));
        if (method.getReturnType() == int.class) {
            return Integer.valueOf(value.orElseThrow());
        }
        if (method.getReturnType() == short.class) {
            return Short.valueOf(value.orElseThrow());
        }
        if (method.getReturnType() == Optional.class && value.isEmpty()) {
            return value;
        }
        throw new IllegalStateException(name + " isn't read here: " + value);
    }
}
