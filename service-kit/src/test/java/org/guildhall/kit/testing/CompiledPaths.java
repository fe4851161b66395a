package org.guildhall.kit.testing;

import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.Script;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * Compiles each path into an answer, such as {@code items[0].id}, once. REST Assured compiles it at every use, with a search for
 * its words in every jar: a fifth of all the time of a test run.
 */
public final class CompiledPaths implements QuarkusTestBeforeClassCallback {

    private static final Map<String, Class<? extends Script>> COMPILED = new ConcurrentHashMap<>();

    @Override
    public void beforeClass(Class<?> testClass) {
        remember();
    }

    /** How many there are. */
    static int count() {
        return COMPILED.size();
    }

    private static synchronized void remember() {
        if (GroovySystem.getMetaClassRegistry().getMetaClass(GroovyShell.class) instanceof Remembering) {
            return;
        }
        Remembering remembering = new Remembering();
        remembering.initialize();
        GroovySystem.getMetaClassRegistry().setMetaClass(GroovyShell.class, remembering);
    }

    private static final class Remembering extends DelegatingMetaClass {

        private Remembering() {
            super(GroovyShell.class);
        }

        @Override
        public Object invokeMethod(Object object, String method, Object[] arguments) {
            if (method.equals("evaluate") && arguments.length == 1) {
                GroovyShell shell = (GroovyShell) object;
                return InvokerHelper.createScript(compiled(arguments[0].toString()), shell.getContext())
                        .run();
            }
            return super.invokeMethod(object, method, arguments);
        }

        private static Class<? extends Script> compiled(String path) {
            return COMPILED.computeIfAbsent(
                    path, text -> new GroovyShell().parse(text).getClass());
        }
    }
}
