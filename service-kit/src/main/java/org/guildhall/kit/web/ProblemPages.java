package org.guildhall.kit.web;

import java.util.stream.Collectors;

/** What problems mean as plain pages, for who follows the type of a problem document in a browser. */
final class ProblemPages {

    /** Who takes anything gets JSON. */
    static final String MEDIA_TYPE = "text/html;qs=0.5";

    static final String ENCODED = "text/html;charset=utf-8";

    /** They bring nothing along. */
    static final String POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><title>%s</title></head>
            <body>
            <nav><a href="?lang=zh" hreflang="zh-CN">中文</a> <a href="?lang=en" hreflang="en">English</a></nav>
            <main>
            %s
            </main>
            </body>
            </html>
            """;

    private ProblemPages() {}

    static String page(ProblemType problem) {
        boolean english = problem.language().equals("en");
        return PAGE.formatted(
                problem.language(),
                escaped(problem.title()),
                "<h1>%s</h1>\n<p><code>%s</code></p>\n<p>%s</p>\n<p><a href=\"../problems?lang=%s\">%s</a></p>"
                        .formatted(
                                escaped(problem.title()),
                                escaped(problem.code()),
                                escaped(problem.detail()),
                                english ? "en" : "zh",
                                english ? "All codes" : "全部错误代码"));
    }

    static String page(ProblemCatalogue catalogue) {
        boolean english = catalogue.language().equals("en");
        String language = english ? "en" : "zh";
        String problems = catalogue.problems().stream()
                .map(problem -> "<dt><a href=\"problems/%s?lang=%s\"><code>%s</code></a> %s</dt><dd>%s</dd>"
                        .formatted(
                                escaped(problem.code()),
                                language,
                                escaped(problem.code()),
                                escaped(problem.title()),
                                escaped(problem.detail())))
                .collect(Collectors.joining("\n"));
        String fields = catalogue.fields().stream()
                .map(field ->
                        "<dt><code>%s</code></dt><dd>%s</dd>".formatted(escaped(field.code()), escaped(field.detail())))
                .collect(Collectors.joining("\n"));
        String title = english ? "Problems" : "错误代码";
        return PAGE.formatted(
                catalogue.language(),
                title,
                "<h1>%s</h1>\n<dl>\n%s\n</dl>\n<h2>%s</h2>\n<dl>\n%s\n</dl>"
                        .formatted(title, problems, english ? "Faults of fields" : "字段错误", fields));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
