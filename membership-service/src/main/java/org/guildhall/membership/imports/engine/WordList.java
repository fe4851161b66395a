package org.guildhall.membership.imports.engine;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.kit.code.CodeLists;

/** What lists say for the codes of one kind: the code itself, its title in either language, or another common word. */
public final class WordList<E extends Enum<E>> {

    private final Map<String, E> words = new HashMap<>();
    private final CodeLists codes;

    public WordList(CodeLists codes, E[] constants, Map<String, E> others) {
        this.codes = codes;
        others.forEach((word, constant) -> words.put(plain(word), constant));
        for (E constant : constants) {
            Stream.of(constant.name(), title(constant), title(constant, Locale.ENGLISH))
                    .forEach(word -> words.put(plain(word), constant));
        }
    }

    public Optional<E> code(String written) {
        return Optional.ofNullable(words.get(plain(written)));
    }

    /** What a list of ours says for it. */
    public String title(E constant) {
        return title(constant, Locale.SIMPLIFIED_CHINESE);
    }

    private String title(E constant, Locale locale) {
        return codes.title(constant.getDeclaringClass().getSimpleName(), constant.name(), locale);
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]", "");
    }
}
