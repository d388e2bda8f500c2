package org.winddown.reporting.pdf.design;

import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignPropertyExpression;
import net.sf.jasperreports.engine.design.JRDesignRectangle;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;
import org.winddown.reporting.pdf.tagged.Tag;

/**
 * A page design that is being drawn, with the styles that all of them share.
 *
 * <p>Expressions name one field, parameter or variable each, so that no code has to be compiled for them.
 */
final class Draft {

    /** Points that a page has for text, on every paper. */
    static final int WIDTH = 515;

    /** The fonts of a page: the first has nearly everything, each character that it has not is of the second. */
    private static final String FONTS = "Winddown";

    private static final String MAIN_FONT = "DejaVu Sans";

    /** The style of titles of sections. */
    static final String TITLES = "section";

    private final JasperDesign design = new JasperDesign();

    Draft(String name) throws JRException {
        design.setName(name);
        page(WIDTH, 842, WIDTH);
        design.setWhenNoDataType(WhenNoDataTypeEnum.ALL_SECTIONS_NO_DETAIL);
        styles();
    }

    /** Sets the paper. */
    Draft page(int width, int height, int column) {
        design.setPageWidth(width);
        design.setPageHeight(height);
        design.setColumnWidth(column);
        design.setColumnSpacing(0);
        design.setLeftMargin((width - column) / 2);
        design.setRightMargin(width - column - (width - column) / 2);
        design.setTopMargin(0);
        design.setBottomMargin(0);
        return this;
    }

    JasperDesign design() {
        return design;
    }

    private void styles() throws JRException {
        JRDesignStyle base = new JRDesignStyle();
        base.setName("base");
        base.setDefault(true);
        base.setFontName(FONTS);
        base.setFontSize(7.5f);
        base.setForecolor(Ink.TEXT);
        design.addStyle(base);
        style("muted", base, 7.5f, false).setForecolor(Ink.MUTED);
        style("small", base, 6.5f, false).setForecolor(Ink.MUTED);
        style("tiny", base, 6.2f, false).setForecolor(Ink.MUTED);
        style("strong", base, 7.5f, true);
        style(TITLES, base, 11, true);
        style("head", base, 7.5f, true).setForecolor(Ink.MUTED);
        style("headline", base, 17, true);
        style("law", base, 8, false).setForecolor(Ink.MUTED);
        style("box", base, 8.5f, true);
        style("subject", base, 9, false);
        style("label", base, 6.5f, true);
        style("count", base, 15, true);
        style("count-none", base, 15, true).setForecolor(Ink.FAINT);
        area("area-none", base).setBackcolor(Ink.FAINT);
        for (Ink ink : Ink.values()) {
            area(ink.area(), base).setBackcolor(ink.color());
            badge(ink, base);
        }
    }

    private JRDesignStyle area(String name, JRDesignStyle parent) throws JRException {
        JRDesignStyle area = style(name, parent, 7.5f, false);
        area.setMode(ModeEnum.OPAQUE);
        area.getLinePen().setLineWidth(0f);
        return area;
    }

    private void badge(Ink ink, JRDesignStyle parent) throws JRException {
        JRDesignStyle badge = style(ink.badge(), parent, 6.5f, true);
        badge.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
        badge.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
        badge.setForecolor(ink.color());
        if (ink.stroke() > 0) {
            JRLineBox box = badge.getLineBox();
            box.getPen().setLineWidth(ink.stroke());
            box.getPen().setLineStyle(ink.line());
            box.getPen().setLineColor(ink.color());
        }
    }

    private JRDesignStyle style(String name, JRDesignStyle parent, float size, boolean bold) throws JRException {
        JRDesignStyle style = new JRDesignStyle();
        style.setName(name);
        style.setParentStyle(parent);
        style.setFontSize(size);
        style.setBold(bold);
        design.addStyle(style);
        return style;
    }

    Draft fields(Class<?> type, List<String> names) throws JRException {
        for (String name : names) {
            JRDesignField field = new JRDesignField();
            field.setName(name);
            field.setValueClass(type);
            design.addField(field);
        }
        return this;
    }

    Draft parameters(Class<?> type, String... names) throws JRException {
        for (String name : names) {
            JRDesignParameter parameter = new JRDesignParameter();
            parameter.setName(name);
            parameter.setValueClass(type);
            design.addParameter(parameter);
        }
        return this;
    }

    /** A band that is not torn apart by the end of a page. */
    static JRDesignBand band(int height) {
        JRDesignBand band = new JRDesignBand();
        band.setHeight(height);
        band.setSplitType(SplitTypeEnum.PREVENT);
        return band;
    }

    void detail(JRDesignBand band) {
        ((JRDesignSection) design.getDetailSection()).addBand(band);
    }

    static JRDesignExpression expression(String text) {
        JRDesignExpression expression = new JRDesignExpression();
        expression.setText(text);
        return expression;
    }

    static <E extends JRDesignElement> E placed(E element, int x, int y, int width, int height) {
        element.setX(x);
        element.setY(y);
        element.setWidth(width);
        element.setHeight(height);
        return element;
    }

    /** A text of one line. */
    JRDesignTextField line(String expression, String style, int x, int y, int width, int height, String tag) {
        JRDesignTextField text = placed(new JRDesignTextField(), x, y, width, height);
        text.setStyleNameReference(style);
        text.setExpression(expression(expression));
        text.setBlankWhenNull(true);
        text.getPropertiesMap().setProperty(Tag.PROPERTY, tag);
        return text;
    }

    /** A text that takes as many lines as it needs. */
    JRDesignTextField text(String expression, String style, int x, int y, int width, int height, String tag) {
        JRDesignTextField text = line(expression, style, x, y, width, height, tag);
        text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        return text;
    }

    /** Says that the main font has all characters of a text, so that they need not be looked up one by one. */
    static JRDesignTextField plain(JRDesignTextField text) {
        text.setFontName(MAIN_FONT);
        return text;
    }

    static JRDesignTextField right(JRDesignTextField text) {
        text.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
        return text;
    }

    /** Says something of an element that is known when the page is filled. */
    static <E extends JRDesignElement> E saying(E element, String property, String expression) {
        JRDesignPropertyExpression said = new JRDesignPropertyExpression();
        said.setName(property);
        said.setValueExpression(expression(expression));
        element.addPropertyExpression(said);
        return element;
    }

    /** The title of a section, which is a bookmark as well. */
    JRDesignTextField title(int y) {
        JRDesignTextField title = line("$P{TITLE}", TITLES, 0, y, WIDTH, 16, Tag.SECTION.name());
        title.setAnchorNameExpression(expression("$P{TITLE}"));
        title.setBookmarkLevel(1);
        return title;
    }

    static JRDesignLine rule(int x, int y, int width, float stroke, java.awt.Color color) {
        JRDesignLine line = placed(new JRDesignLine(), x, y, width, 1);
        line.getLinePen().setLineWidth(stroke);
        line.getLinePen().setLineColor(color);
        return line;
    }

    static <E extends JRDesignElement> E atBottom(E element) {
        element.setPositionType(PositionTypeEnum.FIX_RELATIVE_TO_BOTTOM);
        return element;
    }

    JRDesignImage drawing(String expression, int x, int y, int width, int height) {
        JRDesignImage image = new JRDesignImage(design);
        placed(image, x, y, width, height);
        image.setExpression(expression(expression));
        image.setScaleImage(ScaleImageEnum.FILL_FRAME);
        image.getPropertiesMap().setProperty(Tag.PROPERTY, Tag.FIGURE.name());
        return image;
    }

    JRDesignRectangle rectangle(int x, int y, int width, int height) {
        return placed(new JRDesignRectangle(design), x, y, width, height);
    }

    /** What stands below a section, if anything. */
    JRDesignBand note(int x) {
        JRDesignBand band = band(18);
        JRDesignTextField note = text("$P{NOTE}", "muted", x, 4, WIDTH - x, 11, Tag.PARAGRAPH.name());
        note.setRemoveLineWhenBlank(true);
        band.addElement(note);
        return band;
    }
}
