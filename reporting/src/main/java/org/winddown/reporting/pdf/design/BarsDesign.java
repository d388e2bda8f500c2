package org.winddown.reporting.pdf.design;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import org.winddown.reporting.pdf.tagged.Tag;

/**
 * The design of a bar chart, which stays with its title; to whoever does not see it, it is one figure.
 *
 * @param bars how many
 */
public record BarsDesign(int bars) implements PartDesign {

    private static final int LINE = 13;
    private static final int LABELS = 84;
    private static final int COUNTS = 47;

    /** The parameter that has the label of a bar. */
    public static String label(int bar) {
        return "LABEL" + bar;
    }

    /** The parameter that has the count of a bar, in words. */
    public static String count(int bar) {
        return "COUNT" + bar;
    }

    /** The parameter that has the drawing of a bar. */
    public static String drawing(int bar) {
        return "BAR" + bar;
    }

    @Override
    public JasperDesign draw() throws JRException {
        Draft draft = new Draft("bars");
        draft.parameters(String.class, "TITLE", "NOTE", "ALTERNATIVE");
        JRDesignBand band = Draft.band(22 + LINE * bars + 16);
        band.addElement(draft.title(3));
        for (int i = 0; i < bars; i++) {
            draft.parameters(String.class, label(i), count(i)).parameters(Object.class, drawing(i));
            int y = 22 + LINE * i;
            JRDesignTextField label = middle(draft.line("$P{" + label(i) + "}", "label", 0, y + 1, 80, 11, figure()));
            band.addElement(i == 0 ? Draft.saying(label, Tag.ALTERNATIVE, "$P{ALTERNATIVE}") : label);
            band.addElement(
                    draft.drawing("$P{" + drawing(i) + "}", LABELS, y + 2, Draft.WIDTH - LABELS - COUNTS - 4, 9));
            band.addElement(middle(Draft.right(
                    draft.line("$P{" + count(i) + "}", "base", Draft.WIDTH - COUNTS, y + 1, COUNTS, 11, figure()))));
        }
        band.addElement(draft.line(
                "$P{NOTE}", "small", LABELS, 24 + LINE * bars, Draft.WIDTH - LABELS, 11, Tag.PARAGRAPH.name()));
        draft.design().setTitle(band);
        return draft.design();
    }

    private static String figure() {
        return Tag.FIGURE.name();
    }

    private static JRDesignTextField middle(JRDesignTextField text) {
        text.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
        return text;
    }
}
