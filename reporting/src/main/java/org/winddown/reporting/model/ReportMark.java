package org.winddown.reporting.model;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file of a report says of itself, so that it can be derived again though nothing else is known of it.
 *
 * @param runId id of the screening run
 * @param unit code of the unit; empty for the whole enterprise
 * @param paper the paper it was laid out for
 * @param language the language it is written in, as a tag; {@code en} where the file does not say
 * @param template SHA-256 of the template it was written with; empty for none
 */
public record ReportMark(String runId, String unit, ReportKind kind, PageSize paper, String language, String template) {

    private static final String USUAL_LANGUAGE = "en";

    private static final Pattern TEXT =
            Pattern.compile("Winddown report; run (?<run>[0-9a-f]{64}); kind (?<kind>[a-z_]+)"
                    + "; paper (?<paper>[A-Z0-9_]+)(; language (?<language>[A-Za-z0-9-]+))?"
                    + "(; template (?<template>[0-9a-f]{64}))?; unit (?<unit>.*)");

    /** The mark of a report. */
    public static ReportMark of(ReportHead head, PageSize paper) {
        return new ReportMark(
                head.runId(),
                head.unitCode(),
                head.kind(),
                paper,
                head.texts().language(),
                head.look().template());
    }

    /** The mark as it stands in the keywords of a file; what is usual is left out. */
    public String text() {
        return "Winddown report; run " + runId + "; kind " + kind.word() + "; paper " + paper.name()
                + (language.equals(USUAL_LANGUAGE) ? "" : "; language " + language)
                + (template.isEmpty() ? "" : "; template " + template) + "; unit " + unit;
    }

    /** Reads a mark; empty when the text is none. */
    public static Optional<ReportMark> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip() + (text.strip().endsWith("; unit") ? " " : ""));
        if (!matcher.matches() || !isPaper(matcher.group("paper"))) {
            return Optional.empty();
        }
        return ReportKind.ofWord(matcher.group("kind"))
                .map(kind -> new ReportMark(
                        matcher.group("run"),
                        matcher.group("unit"),
                        kind,
                        PageSize.valueOf(matcher.group("paper")),
                        Objects.requireNonNullElse(matcher.group("language"), USUAL_LANGUAGE),
                        Objects.requireNonNullElse(matcher.group("template"), "")));
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
