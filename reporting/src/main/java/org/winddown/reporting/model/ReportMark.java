package org.winddown.reporting.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file of a report says of itself, so that it can be derived again though nothing else is known of it.
 *
 * @param runId id of the screening run
 * @param unit code of the unit; empty for the whole enterprise
 * @param paper the paper it was laid out for
 */
public record ReportMark(String runId, String unit, ReportKind kind, PageSize paper) {

    private static final Pattern TEXT =
            Pattern.compile("Winddown report; run ([0-9a-f]{64}); kind ([a-z_]+); paper ([A-Z0-9_]+); unit (.*)");

    /** The mark of a report. */
    public static ReportMark of(ReportHead head, PageSize paper) {
        return new ReportMark(head.runId(), head.unitCode(), head.kind(), paper);
    }

    /** The mark as it stands in the keywords of a file. */
    public String text() {
        return "Winddown report; run " + runId + "; kind " + kind.word() + "; paper " + paper.name() + "; unit " + unit;
    }

    /** Reads a mark; empty when the text is none. */
    public static Optional<ReportMark> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip() + (text.strip().endsWith("; unit") ? " " : ""));
        if (!matcher.matches() || !isPaper(matcher.group(3))) {
            return Optional.empty();
        }
        return ReportKind.ofWord(matcher.group(2))
                .map(kind ->
                        new ReportMark(matcher.group(1), matcher.group(4), kind, PageSize.valueOf(matcher.group(3))));
    }

    private static boolean isPaper(String name) {
        for (PageSize paper : PageSize.values()) {
            if (paper.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
