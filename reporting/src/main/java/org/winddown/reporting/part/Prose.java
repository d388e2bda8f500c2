package org.winddown.reporting.part;

import java.util.List;

/**
 * Paragraphs, each with a heading.
 *
 * @param name name of its sheet in the workbook
 * @param headings of the headings, and of the paragraphs
 */
public record Prose(String name, String title, List<String> headings, List<Paragraph> paragraphs)
        implements ReportPart {

    /** One point. */
    public record Paragraph(String title, String text) {}

    public Prose {
        headings = List.copyOf(headings);
        paragraphs = List.copyOf(paragraphs);
    }

    @Override
    public Medium medium() {
        return Medium.BOTH;
    }
}
