package org.winddown.scheduler.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winddown.rules.asset.ProductName;
import org.winddown.scheduler.match.MatchQuestion;

/** A question about a name as a line of the list that people fill in. */
final class MatchLine {

    static final List<String> HEADER = List.of(
            "question",
            "kind",
            "party",
            "vendor",
            "product",
            "version",
            "sku",
            "file",
            "cpe",
            "purl",
            "taken_for",
            "decision",
            "evidence",
            "assets",
            "standing",
            "said",
            "changed",
            "answer",
            "why",
            "by");

    private MatchLine() {}

    static List<String> cells(MatchQuestion question) {
        ProductName name = question.name();
        return List.of(
                question.pair().question(),
                question.pair().kind().name(),
                question.party(),
                name.vendor(),
                name.product(),
                name.version(),
                name.sku(),
                name.file(),
                name.cpe(),
                name.purl(),
                question.takenFor(),
                question.decision(),
                question.evidence(),
                Long.toString(question.assets()),
                question.state().standing().name(),
                question.state().said(),
                question.state().changed(),
                "",
                "",
                "");
    }

    static Map<String, String> columns(MatchQuestion question) {
        return named(HEADER, cells(question));
    }

    static Map<String, String> named(List<String> header, List<String> cells) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            named.put(header.get(i), cells.get(i));
        }
        return named;
    }
}
