package org.winddown.reporting.pdf.design;

import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.pdf.tagged.Tag;
import org.winddown.rules.evaluation.Verdict;

/**
 * The design of a table. Its rows are texts, or verdicts in words where a column has badges.
 *
 * @param columns from left to right
 * @param titled whether a title stands above it
 * @param summed whether a row of sums stands below it
 * @param twoLines whether a heading takes two lines
 */
public record TableDesign(List<Column> columns, boolean titled, boolean summed, boolean twoLines)
        implements PartDesign {

    /** The field that tells a row whose texts need the main font alone. */
    public static final String PLAIN = "plain";

    /** The field that tells a row with characters of other fonts. */
    public static final String MIXED = "mixed";

    /** The field that tells the row of sums. */
    public static final String SUM = "sum";

    /** Points that the frame of a badge keeps off the next column. */
    private static final int BADGE_GAP = 2;

    /**
     * A column.
     *
     * @param width points
     * @param right whether its cells stand on the right
     * @param badges whether its cells are badges
     */
    public record Column(int x, int width, boolean right, boolean badges) {}

    public TableDesign {
        columns = List.copyOf(columns);
    }

    /** The field that has the text of a cell. */
    public static String text(int column) {
        return "text" + column;
    }

    /** The field that has the style of a badge. */
    public static String style(int column) {
        return "style" + column;
    }

    /** The style of a cell in a column of badges. */
    public static String badge(@Nullable Object cell) {
        return cell instanceof Verdict verdict ? Ink.of(verdict).badge() : "base";
    }

    /** The parameter that has the heading of a column. */
    public static String heading(int column) {
        return "HEADING" + column;
    }

    @Override
    public JasperDesign draw() throws JRException {
        Draft draft = new Draft("table");
        draft.parameters(String.class, "TITLE", "NOTE", "KEY");
        draft.fields(Boolean.class, List.of(PLAIN, MIXED, SUM));
        for (int i = 0; i < columns.size(); i++) {
            draft.parameters(String.class, heading(i));
            draft.fields(String.class, List.of(text(i)));
            if (columns.get(i).badges()) {
                draft.fields(String.class, List.of(style(i)));
            }
        }
        if (titled) {
            JRDesignBand title = Draft.band(24);
            title.addElement(draft.title(4));
            draft.design().setTitle(title);
        }
        draft.design().setColumnHeader(header(draft));
        draft.detail(row(draft, true));
        draft.detail(row(draft, false));
        if (summed) {
            draft.detail(sums(draft));
        }
        draft.design().setSummary(draft.note(0));
        return draft.design();
    }

    private JRDesignBand header(Draft draft) {
        int height = twoLines ? 22 : 13;
        JRDesignBand band = Draft.band(height + 4);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            JRDesignTextField heading = draft.line(
                    "$P{" + heading(i) + "}", "head", column.x(), 0, column.width(), height, Tag.HEADER_CELL.at(i));
            heading.setVerticalTextAlign(VerticalTextAlignEnum.BOTTOM);
            if (column.right()) {
                Draft.right(heading);
            }
            band.addElement(i == 0 ? Draft.saying(heading, Tag.KEY, "$P{KEY}") : heading);
        }
        band.addElement(Draft.rule(0, height + 2, Draft.WIDTH, 1, Ink.TEXT));
        return band;
    }

    private JRDesignBand row(Draft draft, boolean plain) {
        JRDesignBand band = Draft.band(20);
        band.setPrintWhenExpression(Draft.expression("$F{" + (plain ? PLAIN : MIXED) + "}"));
        for (int i = 0; i < columns.size(); i++) {
            JRDesignTextField cell = cell(draft, i);
            band.addElement(plain ? Draft.plain(cell) : cell);
        }
        band.addElement(Draft.atBottom(Draft.rule(0, 19, Draft.WIDTH, 0.5f, Ink.RULE)));
        return band;
    }

    private JRDesignBand sums(Draft draft) {
        JRDesignBand band = Draft.band(20);
        band.setPrintWhenExpression(Draft.expression("$F{" + SUM + "}"));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            JRDesignTextField cell =
                    draft.text("$F{" + text(i) + "}", "strong", column.x(), 4, column.width(), 12, Tag.CELL.at(i));
            band.addElement(column.right() ? Draft.right(cell) : cell);
        }
        band.addElement(Draft.atBottom(Draft.rule(0, 19, Draft.WIDTH, 1, Ink.TEXT)));
        return band;
    }

    private JRDesignTextField cell(Draft draft, int i) {
        Column column = columns.get(i);
        String expression = "$F{" + text(i) + "}";
        if (column.badges()) {
            JRDesignTextField badge =
                    draft.line(expression, "base", column.x(), 4, column.width() - BADGE_GAP, 12, Tag.CELL.at(i));
            badge.setStyleExpression(Draft.expression("$F{" + style(i) + "}"));
            badge.setStretchType(StretchTypeEnum.NO_STRETCH);
            return badge;
        }
        JRDesignTextField cell = draft.text(expression, "base", column.x(), 4, column.width(), 12, Tag.CELL.at(i));
        return column.right() ? Draft.right(cell) : cell;
    }
}
